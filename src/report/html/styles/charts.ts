/** Pictures: rows of a label and a drawing over one scale. */
export const charts = `
.chart{margin:1.4rem 0}
.key{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;font-size:.82rem;color:var(--muted)}
.key svg{vertical-align:-2px}
.plot{margin-top:.5rem}
.row{display:grid;grid-template-columns:minmax(0,17rem) minmax(0,1fr);gap:0 1rem;align-items:center;border-top:1px solid var(--line);font-size:.9rem;line-height:1.25}
.row .name{padding:.3rem 0}
.row svg{display:block;overflow:visible}
.key svg{overflow:visible}
.key circle,.key rect,.key .range{transform:translateY(-6px)}
.key .cancelled,.key .target{transform:translateY(-6px)}
svg text{font:12px system-ui,sans-serif;fill:var(--muted)}
.grid{stroke:var(--line);stroke-width:1}
.actual{fill:var(--good)}
.plan{fill:var(--ground)}
rect.plan,circle.plan{stroke:var(--plan);stroke-width:2}
rect.plan{stroke-dasharray:4 3}
.target{stroke:var(--accent);stroke-width:3}
.range{stroke:var(--open);stroke-width:3;stroke-dasharray:2 2}
.report{stroke:var(--muted);stroke-width:2}
svg .cancelled{font:700 20px system-ui,sans-serif;fill:var(--bad)}
.plot svg svg{overflow:visible}
.crossed .grid{stroke-dasharray:1 4;stroke:var(--muted)}
.crossed .axis{border-top:0}
.crossed .axis svg text{font-size:11px}
.crossed{padding-right:3.5rem}
@media (max-width:44rem){.row{grid-template-columns:minmax(0,1fr)}.row .name{padding-bottom:0}}
`;
