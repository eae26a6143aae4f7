import {
  headingOf,
  isoDay,
  markAddress,
  type ExportedMark,
  type ExportedText,
  type ExportedNote,
  type ExportFacts,
  type FilesOfMarks,
  type MarksFile,
} from '../exported'
import { withCitations } from '../../text/citations'
import { escaped } from './escaped'
import { noteHtml } from './note-html'
import { outlineOf } from './outline'
import { pageStyle } from './page-style'
import { quoteBlocks } from './quote-lines'

/** Marks as one page that stands by itself: it loads nothing, runs nothing, and follows the reader's light or dark. */
export function htmlFile(facts: ExportFacts): MarksFile {
  const { title, isOfAll, words, nowMs } = facts
  return {
    // The page's own words are English; each text, and what is quoted of it, says its own language.
    head: () => (isOfAll ? `${pageHead(title, 'en')}<h1>${escaped(title)}</h1>\n` : ''),
    *text(text, marks) {
      const source = text.url ?? text.fileName
      if (!isOfAll) yield pageHead(text.title, text.lang)
      yield `<section lang="${escaped(text.lang)}" dir="auto">\n<h${isOfAll ? 2 : 1}>${escaped(text.title)}</h${isOfAll ? 2 : 1}>\n`
      yield `<p class="about" dir="auto">${escaped([source, text.published, isoDay(nowMs)].filter((one) => one !== null).join(' · '))}</p>\n`
      const standing = marks.filter(({ state }) => state !== 'orphaned')
      for (const { headings, marks: under } of outlineOf(standing)) {
        for (const section of headings) yield headingHtml(section.level + (isOfAll ? 1 : 0), headingOf(section))
        for (const mark of under) yield markHtml(mark, text, facts)
      }
      const lost = marks.filter(({ state }) => state === 'orphaned')
      if (lost.length > 0) yield headingHtml(isOfAll ? 3 : 2, words.lost)
      for (const mark of lost) yield markHtml(mark, text, facts)
      yield '</section>\n'
    },
    *notes(notes, files, isAlone) {
      const level = isAlone ? 1 : 2
      yield '<section dir="auto">\n'
      if (!isAlone) yield headingHtml(level, words.notes)
      for (const note of notes) yield noteOf(note, level + 1, files, words.untitled)
      yield '</section>\n'
    },
    foot: () => '</main>\n</body>\n</html>\n',
  }
}

const pageHead = (title: string, lang: string): string => `<!doctype html>
<html lang="${escaped(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
`

function headingHtml(level: number, title: string): string {
  const name = `h${Math.min(6, level)}`
  return `<${name} dir="auto">${escaped(title)}</${name}>\n`
}

function markHtml(mark: ExportedMark, { lang }: ExportedText, { markNames, words }: ExportFacts): string {
  const { id, quote, color, style, state, tags, note } = mark
  const about = [
    `<b>${escaped(markNames[color - 1] ?? String(color))}</b>`,
    ...(style === 'underline' ? [escaped(words.underlined)] : []),
    ...(state === 'to-check' ? [escaped(words.toCheck)] : []),
    ...tags.map((tag) => `<span class="tag">#${escaped(tag)}</span>`),
    `<a href="${escaped(markAddress(id))}">${escaped(words.open)}</a>`,
  ]
  const said =
    note.trim() === ''
      ? ''
      : `<div class="note" dir="auto">${noteHtml(withCitations(note, (id) => `(${markAddress(id)})`))}</div>\n`
  return `<article class="m${color} ${style}" id="mark-${escaped(id)}">
<blockquote lang="${escaped(lang)}" dir="auto">${quoteHtml(quote.exact)}</blockquote>
${said}<p class="about">${about.join(' · ')}</p>
</article>
`
}

function noteOf({ title, body }: ExportedNote, level: number, files: FilesOfMarks, untitled: string): string {
  const said = noteHtml(withCitations(body, (id) => `(${linkTo(id, files)})`))
  return `<article>
${headingHtml(level, title.trim() || untitled)}<div class="across" dir="auto">${said}</div>
</article>
`
}

/** To a mark, on this page or on one beside it; to the program for one that stands on neither. */
function linkTo(markId: string, files: FilesOfMarks): string {
  const file = files.get(markId)
  return file === undefined
    ? markAddress(markId)
    : `${encodeURIComponent(file ?? '')}#mark-${encodeURIComponent(markId)}`
}

function quoteHtml(exact: string): string {
  return quoteBlocks(exact)
    .map((block) => {
      if (block.kind === 'words') return `<p dir="auto"><span>${escaped(block.text)}</span></p>`
      const rows = block.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
      return `<table>${rows.join('')}</table>`
    })
    .join('')
}
