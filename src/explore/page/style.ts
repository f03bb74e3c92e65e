/** The style of lesson pages, on screens of any width, light and dark, and on paper. */

/** Rows as paragraphs: what the row is about, then each figure behind its name; what is not known is left out. */
const lines = (table: string): string => `
${table} thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
${table}, ${table} tbody { display: block; }
${table} tr { display: flex; flex-wrap: wrap; gap: .1rem 1rem; padding: .45rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
${table} td, ${table} td.figure { display: block; border: 0; padding: 0; text-align: left; max-width: 100%; white-space: normal; }
${table} td::before { content: attr(data-name) ' '; opacity: .7; }
${table} td:first-child { width: 100%; font-weight: 600; } ${table} td:first-child::before, ${table} td.none { display: none; }`;

export const LESSON_STYLE = `
:root { color-scheme: light dark; --line: #8884; --soft: #8881; --link: #0057b8; }
@media (prefers-color-scheme: dark) { :root { --link: #7ab8ff; } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { line-height: 1.2; } h2 { margin: 3rem 0 .3rem; font-size: 1.25rem; } nav h2 { margin: 1.5rem 0 .3rem; font-size: 1rem; }
a { color: var(--link); } nav ul { margin: .3rem 0; padding-left: 1.2rem; }
.soft { opacity: .75; font-size: .9rem; } .picture { margin: 1rem 0; } .picture > .narrow { display: none; }
svg { display: block; width: 100%; height: auto; }
table { border-collapse: collapse; font-size: .85rem; margin: 1rem 0; }
th, td { padding: .25rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { vertical-align: bottom; } th:first-child, td:first-child { padding-left: 0; }
td { max-width: 24rem; overflow-wrap: break-word; } td a { overflow-wrap: anywhere; } .few th, .few td { padding: .25rem .35rem; } .figure { text-align: right; font-variant-numeric: tabular-nums; } td.figure, td.day { white-space: nowrap; }
.many th, .many td { padding: .25rem .4rem; }
pre { background: var(--soft); padding: .8rem; font-size: .8rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.verdict { font-weight: 600; padding: .1rem .5rem; border-radius: .3rem; color: #fff; background: #666; white-space: nowrap; }
.verdicts { list-style: none; padding: 0; } .verdicts li { margin: .4rem 0; } .verdicts .verdict { font-size: .85rem; }
.supported { background: #00724f; } .contradicted { background: #b03a00; } .mixed { background: #8a6100; }
blockquote { margin: 2rem 0 .5rem; padding-left: 1rem; border-left: 4px solid var(--line); }
${lines('.most')}
@media (max-width: 48rem) { ${lines('.many')}${lines('.some')} }
@media screen and (max-width: 40rem) { .picture > .wide { display: none; } .picture > .narrow { display: block; } }
@media print { body { max-width: none; font-size: 11pt; } section, .picture { break-inside: auto; } h2, blockquote { break-after: avoid; } .picture, tr { break-inside: avoid; } .verdict { color: #000; background: none; border: 1px solid #000; } ${lines('.many')} }
`;
