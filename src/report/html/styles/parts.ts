/** Cards, badges, disputes and lists. */
export const parts = `
.tags{display:flex;flex-wrap:wrap;gap:.3rem .45rem;align-items:center;margin:0 0 .35rem;font-size:.78rem}
.tag,.badge,.worth{padding:.08rem .5rem;border-radius:1rem;border:1px solid var(--line);white-space:nowrap}
.badge{font-weight:650;border-radius:.25rem}
.good{color:var(--good);background:var(--goodGround);border-color:currentColor}
.plan{color:var(--plan);background:var(--planGround);border-color:currentColor}
.bad{color:var(--bad);background:var(--badGround);border-color:currentColor}
.open{color:var(--open);background:var(--openGround);border-color:currentColor}
.badge.plan{border-style:dashed}
.worth{border-color:transparent;padding-inline:0;color:var(--muted)}
.worth.high{color:var(--accent);font-weight:600}
.lead{padding-block:.4rem .2rem}
.glance{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:.8rem;margin-top:1.2rem}
.glance a{display:block;height:100%;padding:.7rem .9rem;background:var(--sunken);border-radius:.4rem;color:var(--ink);text-decoration:none;line-height:1.3}
.glance a:hover{text-decoration:underline}
.glance b{display:block;font:600 2rem/1.1 Charter,"Iowan Old Style",Palatino,"Noto Serif",Georgia,serif;color:var(--accent)}
.cards,.columns{display:grid;gap:1.1rem 2.2rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr))}
.columns{grid-template-columns:repeat(auto-fill,minmax(min(100%,26rem),1fr))}
.event,.claim,.speaker{border-top:1px solid var(--line);padding-top:.8rem}
.group{background:var(--sunken);padding:.9rem 1.1rem;border-radius:.4rem;margin-block:1rem}
.group .claim:first-child{border-top-color:transparent}
blockquote{margin:.3rem 0;font-size:1.08rem;line-height:1.45}
.claim blockquote a,.dispute blockquote a,.said a,.same a{color:var(--ink);text-decoration-color:var(--line)}
.claim blockquote a:hover,.dispute blockquote a:hover,.said a:hover{text-decoration-color:currentColor}
.by{margin:.25rem 0}
.figures{display:flex;flex-wrap:wrap;gap:.2rem .9rem;font-size:.9rem;margin:.3rem 0}
.figures li{border-left:3px double var(--figureLine);padding-left:.45rem}
.facts{display:grid;gap:.15rem}
.facts div,.history li{display:flex;gap:.6rem;align-items:baseline}
.history li{flex-wrap:wrap;margin:.3rem 0}
.facts dt{flex:0 0 3.2rem}
.names{display:flex;flex-wrap:wrap;gap:0 .35rem}
.names li:not(:last-child)::after{content:","}
.dispute{background:var(--raised);border:1px solid var(--line);border-top:3px solid var(--bad);border-radius:.3rem;padding:.9rem 1.1rem;margin-block:0 1.2rem}
.dispute h3{font-size:1.25rem}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:1rem 1.6rem;margin-block:.7rem .3rem}
.sides>li{border-left:4px double var(--bad);padding-left:.9rem;min-width:0}
.update,.update .sides>li{border-color:var(--plan)}
.value{font-size:1.6rem;line-height:1.15;font-weight:600;margin:0 0 .4rem}
.value small{font-size:.85rem;font-weight:400}
.sources>li+li{border-top:1px dotted var(--line);margin-top:.5rem;padding-top:.4rem}
.sources blockquote{font-size:.98rem}
.check{font-family:ui-monospace,Menlo,Consolas,"Noto Sans Mono",monospace;font-size:.85em}
.said li,.same li,.story li,.removed li{margin:.35rem 0}
.said li{padding-left:.8rem;border-left:2px solid var(--line)}
.health{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.5rem,1fr));gap:.8rem}
.health dd{font-size:1.3rem;font-variant-numeric:tabular-nums}
.provenance{display:grid;gap:.5rem;font-size:.9rem}
details>summary{cursor:pointer;color:var(--link);font-size:.875rem;padding:.2rem 0}
.more{margin-top:1rem}
`;

/** What the script adds: filters, tick list, tools, the current item. */
export const controls = `
.tools{margin-left:auto;display:flex;flex-wrap:wrap;gap:.4rem}
.search-all input{font:inherit;font-size:.82rem;width:11rem;min-height:1.75rem;padding:.2rem .5rem;border:1px solid var(--muted);border-radius:.3rem;background:var(--ground);color:var(--ink)}
.found{max-width:78rem;margin:0 auto;padding:1rem clamp(1rem,4vw,2.5rem);background:var(--sunken);display:grid;gap:1rem 2.2rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr))}
.found[hidden]{display:none}
.found>p{grid-column:1/-1;margin:0}
.found>p:empty{display:none}
.found h2{font-size:1.05rem;margin-bottom:.4rem}
.found>div:last-child:not(:first-of-type){grid-column:1/-1}
.found>div:last-child .said{columns:26rem;column-gap:2.2rem}
.found .said li{break-inside:avoid}
.found-claims{margin-top:1rem}
.plain-button,.sort{font:inherit;font-size:.82rem;color:var(--link);background:none;border:1px solid var(--line);border-radius:.3rem;padding:.2rem .6rem;cursor:pointer;min-height:1.75rem}
.sort{border:0;padding:0;font-weight:600;color:inherit;text-align:left}
[aria-sort=ascending] .sort::after{content:" ↑"}
[aria-sort=descending] .sort::after{content:" ↓"}
.filters{display:flex;flex-wrap:wrap;gap:.5rem .8rem;align-items:center;background:var(--sunken);border-radius:.4rem;padding:.8rem 1rem}
.filters input[type=search]{font:inherit;padding:.3rem .5rem;border:1px solid var(--muted);border-radius:.3rem;background:var(--ground);color:var(--ink);min-width:min(100%,18rem)}
.facets{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;flex-basis:100%;align-items:start}
.facet[open]{flex:1 1 15rem}
.values{display:grid;max-height:15rem;overflow:auto;gap:.1rem;font-size:.875rem}
.values label,.tick{display:inline-flex;gap:.4rem;align-items:baseline;min-height:1.5rem;cursor:pointer}
.tick{font-size:.82rem;color:var(--muted)}
.ticks{position:sticky;bottom:0;background:var(--raised);border:1px solid var(--line);padding:.5rem .8rem;z-index:1}
.ticks[hidden]{display:none}
.current{outline:3px solid var(--accent);outline-offset:4px}
.help{background:var(--raised);color:var(--ink);border:1px solid var(--line);border-radius:.4rem;max-width:26rem}
.help dl div{display:flex;gap:1rem}
.help dt{flex:0 0 2.5rem;font-weight:700;color:var(--ink)}
.pager a,.pager b{display:inline-block;padding:.15rem .3rem}
@media print{.tools,.found,.filters,.ticks,.tick,.copies,.plain-button,.pager{display:none}}
`;
