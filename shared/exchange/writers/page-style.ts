import type { MarkColor } from '../../model/annotation'

/** Paper, ink, and the colours of marks with their lines: those of Actus. */
const papers = {
  light: { paper: '#f9f9f6', ink: '#1c1c1a', quiet: '#5c5c57', line: '#d9d9d2' },
  dark: { paper: '#191a1b', ink: '#e4e3df', quiet: '#a3a39d', line: '#3a3b3d' },
}
const fills: Readonly<Record<MarkColor, { light: string; dark: string }>> = {
  1: { light: '#F3E982', dark: '#635E0C' },
  2: { light: '#A9CCA1', dark: '#123E26' },
  3: { light: '#B7EAFF', dark: '#245482' },
  4: { light: '#E3ABC4', dark: '#893E53' },
  5: { light: '#BFB1FF', dark: '#35224F' },
}

const variables = (paper: 'light' | 'dark'): string =>
  [
    ...Object.entries(papers[paper]).map(([name, value]) => `--${name}:${value}`),
    ...Object.entries(fills).map(([color, fill]) => `--m${color}:${fill[paper]}`),
  ].join(';')

/** The style of an exported page. */
export const pageStyle = `
:root{color-scheme:light dark;${variables('light')}}
@media (prefers-color-scheme:dark){:root{${variables('dark')}}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.5 Literata,Georgia,serif}
main{max-width:38rem;margin:0 auto;padding:2rem 1.25rem}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:2rem 0 .75rem;overflow-wrap:anywhere}
a{color:inherit}
article{border-block-end:1px solid var(--line);padding-block:1rem;break-inside:avoid}
blockquote{margin:0;padding-inline-start:.75rem;border-inline-start:3px solid var(--line);overflow-wrap:anywhere}
blockquote p{margin:0 0 .5rem}
table{border-collapse:collapse}
td,th{border:1px solid var(--line);padding:.2rem .5rem;text-align:start;vertical-align:top}
.about{font:.875rem/1.5 system-ui,sans-serif;color:var(--quiet);margin:.5rem 0 0}
.note{margin-block-start:.5rem;font-style:italic;overflow-wrap:anywhere}
.across{overflow-wrap:anywhere}
.note>*,.across>*{margin:0 0 .5rem}
${Object.keys(fills)
  .map(
    (color) => `.m${color} blockquote{border-color:var(--m${color})}
.m${color}.highlight blockquote span,.m${color}.highlight td{background:var(--m${color});-webkit-print-color-adjust:exact;print-color-adjust:exact}
.m${color}.underline blockquote span,.m${color}.underline td{text-decoration:underline .15em var(--m${color})}`,
  )
  .join('\n')}
`
