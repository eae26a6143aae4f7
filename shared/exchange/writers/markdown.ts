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
import { boundedNote } from './bounded-note'
import { heading, markdownOfBlocks, quotation, raw, words } from './markdown-writer'
import { outlineOf, type OutlinePart } from './outline'

/**
 * Marks as Markdown for Obsidian and for any other reader of GFM: the text's headings, and under them each mark as a
 * quotation with an id by which a link reaches it, its colour, tags and a link back, and its note; then the notes across marks.
 */
export function markdownFile(facts: ExportFacts): MarksFile {
  const { isOfAll, nowMs, words: said } = facts
  return {
    head: () =>
      isOfAll
        ? frontMatter([
            ['title', facts.title],
            ['exported', isoDay(nowMs)],
          ])
        : '',
    *text(text, marks) {
      if (!isOfAll) yield frontMatter(factsOf(text, marks.length, nowMs))
      yield `${markdownOfBlocks([heading(1, text.title.replace(/\s+/g, ' '))])}\n\n`
      if (isOfAll && text.fileName !== null) yield `${markdownOfBlocks([paragraph(text.fileName)])}\n\n`
      const standing = marks.filter(({ state }) => state !== 'orphaned')
      const lost = marks.filter(({ state }) => state === 'orphaned')
      for (const part of outlineOf(standing)) yield* partOf(part, facts)
      if (lost.length === 0) return
      yield `${markdownOfBlocks([heading(2, said.lost)])}\n\n`
      for (const mark of lost) yield markOf(mark, 2, facts)
    },
    *notes(notes, files) {
      const level = isOfAll ? 1 : 2
      yield `${markdownOfBlocks([heading(level, said.notes)])}\n\n`
      for (const note of notes) yield noteOf(note, level + 1, files, said.untitled)
    },
    foot: () => '',
  }
}

const paragraph = (value: string) => ({ type: 'paragraph' as const, children: [words(value)] })

function* partOf({ headings, marks }: OutlinePart, facts: ExportFacts): Generator<string> {
  for (const section of headings) yield `${markdownOfBlocks([heading(section.level, headingOf(section))])}\n\n`
  for (const mark of marks) yield markOf(mark, mark.sections.at(-1)?.level ?? 1, facts)
}

function markOf(mark: ExportedMark, depth: number, { markNames, words: said }: ExportFacts): string {
  const { id, quote, color, style, state, tags, note } = mark
  const about = [
    ...(style === 'underline' ? [words(said.underlined)] : []),
    ...(state === 'to-check' ? [words(said.toCheck)] : []),
    ...(tags.length === 0 ? [] : [raw(tags.map(obsidianTag).join(' '))]),
    { type: 'link' as const, url: markAddress(id), children: [{ type: 'text' as const, value: said.open }] },
  ]
  const line = markdownOfBlocks([
    {
      type: 'paragraph',
      children: [
        { type: 'strong', children: [words(markNames[color - 1] ?? String(color))] },
        ...about.flatMap((one) => [words(' · '), one]),
      ],
    },
  ])
  const pieces = [
    markdownOfBlocks([quotation(quote.exact)]),
    `^${blockId(id)}`,
    line,
    boundedNote(withLinks(note), depth),
  ]
  return `${pieces.filter((piece) => piece !== '').join('\n\n')}\n\n`
}

/** Marks that a note on a mark cites are opened by the program, wherever they were written to. */
const withLinks = (note: string) => withCitations(note, (id) => `(${markAddress(id)})`)

function noteOf({ title, body }: ExportedNote, level: number, files: FilesOfMarks, untitled: string): string {
  const linked = withCitations(body, (id) => `(${linkTo(id, files)})`)
  const name = title.replace(/\s+/g, ' ').trim() || untitled
  const pieces = [markdownOfBlocks([heading(level, name)]), boundedNote(linked, level)]
  return `${pieces.filter((piece) => piece !== '').join('\n\n')}\n\n`
}

/** To the block of a mark, in this file or beside it; to the program for one that stands in neither. */
function linkTo(markId: string, files: FilesOfMarks): string {
  const file = files.get(markId)
  return file === undefined ? markAddress(markId) : `${encodeURIComponent(file ?? '')}#^${blockId(markId)}`
}

/** Of a block of Obsidian: Latin letters, digits and hyphens. */
const blockId = (id: string): string => id.replaceAll(/[^A-Za-z0-9-]/g, '-')

/** A tag of Obsidian is no number alone. */
export const obsidianTag = (tag: string): string => `#${/^[\p{N}/_-]+$/u.test(tag) ? `${tag}_` : tag}`

function factsOf({ id, title, fileName, url, published, lang }: ExportedText, marks: number, nowMs: number) {
  const facts: [string, string | number | null][] = [
    ['title', title],
    ['source', url ?? fileName],
    ['published', published],
    ['language', lang],
    ['exported', isoDay(nowMs)],
    ['marks', marks],
    ['actus', id],
  ]
  return facts
}

/** YAML, in which a text in quotes of JSON is the same text; days and numbers stand bare, so that they are such. */
function frontMatter(facts: [string, string | number | null][]): string {
  const lines = facts.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${scalar(value)}`]))
  return `---\n${lines.join('\n')}\n---\n\n`
}

const scalar = (value: string | number): string =>
  typeof value === 'number' || /^\d{4}-\d\d-\d\d$/.test(value) ? String(value) : JSON.stringify(value.toWellFormed())
