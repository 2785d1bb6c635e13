/** Type, ground and page frame. */
export const foundation = `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
h1,h2,h3,blockquote,.value,.deck,.words,.brand{font-family:Charter,"Iowan Old Style","Palatino Linotype",Palatino,"Noto Serif",Georgia,serif}
h1{font-size:clamp(1.7rem,1.2rem + 2.2vw,2.7rem);line-height:1.15;font-weight:600;margin:.2em 0 .35em;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1.45rem;line-height:1.2;font-weight:600;margin:0 0 .9rem;text-wrap:balance}
h3{font-size:1.12rem;line-height:1.3;font-weight:600;margin:.2rem 0 .45rem;text-wrap:balance}
p{margin:.35rem 0}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
bdi,blockquote,.words p,[dir=auto]{unicode-bidi:isolate}
code{font:.86em/1.4 ui-monospace,"SF Mono",Menlo,Consolas,"Noto Sans Mono",monospace}
small,.from,.why,.alone,.colophon{font-size:.875rem}
small,.from,.why,.label,.empty,.colophon,.more,dt,.deck{color:var(--muted)}
ul,ol{padding-left:1.2rem;margin:.4rem 0}
.plain,.names,.figures,.sides,.sources,.glance,.notes,.masthead ul,.said,.same,.history,.removed{list-style:none;padding:0;margin:0}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--raised);padding:.4rem .8rem;z-index:2}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.masthead,main,.colophon{max-width:78rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
.masthead{display:flex;flex-wrap:wrap;gap:.3rem 2rem;align-items:baseline;padding-block:1rem .7rem;border-bottom:3px double var(--line)}
.brand{margin:0;font-size:1.2rem;font-weight:700}
.brand a{color:var(--ink);text-decoration:none}
.masthead ul{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem}
.masthead li a{display:inline-block;padding:.25rem 0;color:var(--muted);text-decoration:none}
.masthead li a:hover,.masthead [aria-current]{color:var(--ink);text-decoration:underline;text-decoration-thickness:2px;text-decoration-color:var(--accent)}
main{padding-block:1.2rem 3rem}
main>section,.page>section,.reading~section{border-top:1px solid var(--line);padding-top:1.3rem;margin-top:2.4rem}
.colophon{border-top:1px solid var(--line);padding-block:1rem 2rem}
.deck{font-size:1.15rem;margin:0 0 1rem;max-width:75ch}
.frame{overflow-x:auto;position:relative}
table{overflow-wrap:break-word;border-collapse:collapse;width:100%;font-size:.94rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .9rem .5rem 0;border-bottom:1px solid var(--line)}
th{font-size:.8rem;font-weight:600;color:var(--muted)}
td:last-child,th:last-child{padding-right:0}
dl{margin:.3rem 0}
dt{font-size:.8rem}
dd{margin:0}
`;
