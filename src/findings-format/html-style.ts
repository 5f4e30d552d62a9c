/** The page's own style: nothing is loaded from elsewhere, light and dark follow the reader, and it prints. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1f; --soft: #55555f; --paper: #fff; --line: #d5d5dc; --wash: #f5f5f8;
  --error: #b3261e; --warning: #8a5300; --info: #1f5fa8; --way: #1b6e3c; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e6ea; --soft: #a9a9b5; --paper: #16161a; --line: #3a3a44; --wash: #202027;
    --error: #ff8a80; --warning: #ffc266; --info: #8ec5ff; --way: #81d8a0; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; overflow-wrap: anywhere; }
a { color: inherit; } a:focus-visible, summary:focus-visible { outline: 3px solid var(--info); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
article { border: 1px solid var(--line); border-left: .4rem solid var(--line); border-radius: .3rem; padding: .6rem .9rem;
  margin: .6rem 0; break-inside: avoid; }
article.error { border-left-color: var(--error); } article.warning { border-left-color: var(--warning); }
article.info { border-left-color: var(--info); }
h3 { font-size: 1rem; margin: 0; } h3, p, li, td { overflow-wrap: anywhere; } .error .severity { color: var(--error); } .warning .severity { color: var(--warning); }
.info .severity { color: var(--info); } .severity { font-weight: 700; }
.place, .rule, .why, footer { color: var(--soft); font-size: .9rem; }
blockquote { margin: .4rem 0; padding: .4rem .7rem; background: var(--wash); overflow-wrap: anywhere; }
mark { background: none; color: inherit; text-decoration: underline 2px; font-weight: 700; }
p { margin: .25rem 0; } .way { color: var(--way); } ul { margin: .25rem 0; padding-left: 1.2rem; }
table { border-collapse: collapse; } th, td { text-align: left; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid var(--line);
  vertical-align: top; }
@media print { body { max-width: none; } .skip { display: none; } }
`;
