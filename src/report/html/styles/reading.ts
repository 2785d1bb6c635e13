/** The article page: marks told apart by line style and letter, notes beside their paragraphs. */
export const reading = `
.headline{max-width:52rem}
.legend{font-size:.9rem;margin-top:.8rem}
.reading{display:grid;gap:1rem;margin-top:1.4rem}
.block{display:grid;grid-template-columns:minmax(0,40rem);gap:.6rem 2.5rem}
.words{font-size:1.12rem;line-height:1.65}
.words p,.words h2,.words blockquote{margin:0}
.words h2{font-size:1.3rem}
.words blockquote{font-size:inherit;border-left:3px solid var(--line);padding-left:1rem}
.words .listItem::before{content:"– "}
.words .caption,.background .words,.meta .words{color:var(--muted);font-size:1rem}
.role{font:.8rem/1.4 system-ui,sans-serif;color:var(--muted);text-transform:none}
mark{background:var(--claim);color:inherit;text-decoration:underline solid var(--claimLine) 2px;text-underline-offset:.25em;text-decoration-skip-ink:none;border-radius:2px}
.figure{border-bottom:4px double var(--figureLine)}
.speaker{border:0}
span.speaker{border-bottom:2px dashed var(--speakerLine)}
.words sup,.legend sup{font:700 .6em/1 system-ui,sans-serif;margin-left:.1em}
.figure sup{color:var(--figureLine)}
.speaker sup{color:var(--speakerLine)}
.gap{color:var(--muted);margin:0}
.entity{color:inherit;text-decoration:underline dotted var(--muted) 1px}
.label[href]{font:700 .72rem/1 system-ui,sans-serif;text-decoration:none;border:1px solid var(--claimLine);border-radius:.2rem;padding:.1rem .25rem;margin-right:.25rem;color:var(--link);background:var(--claim);white-space:nowrap}
.notes{display:grid;gap:.7rem;align-content:start;font-size:.9rem}
.note{border-left:3px solid var(--claimLine);padding:.1rem 0 .2rem .8rem;min-width:0}
.note:target,.label:target{background:var(--sunken);outline:3px solid var(--accent);outline-offset:3px}
.removed{font-size:.9rem}
@media (min-width:62rem){.block{grid-template-columns:minmax(0,40rem) minmax(0,1fr)}}
`;

/** A claim's record: the one that the address names stands alone on the page, also in print. */
export const record = `
.record{max-width:60rem}
main:has(.record:target) .record:not(:target),main:has(.profile:target) .profile:not(:target),main:has(.profile:target)>.headline{display:none}
main:has(.record:target) .headline h1{font-size:1.05rem;margin-bottom:1rem}
main>.record:target,.page>.record:target{border-top:0;margin-top:0;padding-top:0}
.turn{display:flex;flex-wrap:wrap;gap:.3rem 1rem;justify-content:space-between;font-size:.875rem;color:var(--muted);margin-bottom:1rem}
.claimed{margin:.5rem 0 .8rem}
.claimed blockquote{font-size:clamp(1.25rem,1rem + 1.3vw,1.75rem);line-height:1.3;margin:0;font-weight:600}
.copies{display:flex;flex-wrap:wrap;gap:.4rem;margin:.4rem 0 1rem}
.known>div{display:grid;grid-template-columns:9.5rem minmax(0,1fr);gap:.2rem 1.5rem;border-top:1px solid var(--line);padding:.65rem 0}
.known>div>dt{font-size:.875rem;padding-top:.1rem}
.known .words{font-size:1.05rem;line-height:1.6;margin:0}
.checks{list-style:none;padding:0;margin:0}
.checks>li+li{margin-top:.8rem}
.known ul.plain{font-size:.875rem;color:var(--muted)}
@media (max-width:44rem){.known>div{grid-template-columns:minmax(0,1fr)}}
`;

/** Narrow screens: table rows become cards, so that the page never scrolls sideways. */
export const narrow = `
@media (max-width:44rem){
table,tbody,tr{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{border-bottom:1px solid var(--line);padding:.5rem 0}
td{border:0;padding:.12rem 0;display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:.5rem}
td{overflow-wrap:anywhere}
td::before{content:attr(data-head);color:var(--muted);font-size:.8rem}
}
`;

/** A4, black and white: no navigation, full width, notes under their paragraphs, nothing cut in half. */
export const print = `
@media print{
@page{margin:16mm}
body{font-size:10pt;background:#fff;color:#000}
.masthead nav,.skip,.more,.turn,summary{display:none}
main,.masthead,.colophon{max-width:none;padding-inline:0}
a{color:inherit}
.claim,.event,.dispute,.note,.row,.chart,tr,.sides>li{break-inside:avoid}
h2,h3{break-after:avoid}
mark{background:none}
.tag,.badge,.good,.plan,.bad,.open{background:none;color:#000}
.worth.high,.glance b{color:#000}
.block{grid-template-columns:1fr}
}
`;

/** A report of one file: the page that the address names is shown, the overview where it names none. */
export const pages = `
@media screen{@supports selector(:has(a)){
.page{display:none}
.page:target,.page:has(:target){display:block}
:root:not([data-list=claims]) main:not(:has(:target)) #page-overview{display:block}
:root[data-list=claims] #page-claims{display:block}
}}
@media print{.page{break-before:page}}
`;
