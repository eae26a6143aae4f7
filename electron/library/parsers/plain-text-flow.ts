import type { ElementContent } from 'hast'
import type { Join } from './plain-text-join'
import type { Line } from './plain-text-lines'
import { endsSentence, hadRoom } from './plain-text-segments'
import { element } from './tree-edits'

/** How a text is broken into lines. */
export interface Flow {
  /** column at which lines are broken */
  width: number
  join: Join
}

/** Words of each line by themselves, as in an address or a poem, or of a paragraph whose lines were joined. */
export type Words = { kind: 'paragraph'; text: string } | { kind: 'lines'; lines: string[] }

/**
 * Tells the paragraphs of lines that follow each other: joined where the lines are full; parted where one ended early with
 * its sentence, or the next is set in; kept as lines where most had room for more.
 * @param isItem of a list: in them lines are broken with less care, and what begins with a small letter goes on
 */
export function wordsOf(lines: readonly Line[], { width, join }: Flow, isItem = false): Words[] {
  const [first, ...rest] = lines
  if (first === undefined) return []
  const own = widthFor(lines, width)
  const goesOn = ({ text }: Line) => isItem && /^\p{Ll}/u.test(text)
  const breaks = rest.map((line, at) => !goesOn(line) && hadRoom(lines[at] ?? line, line, own))
  const early = breaks.filter((room) => room).length
  if (early * 2 > breaks.length || areFields(lines)) return [{ kind: 'lines', lines: lines.map(({ text }) => text) }]
  const margin = lines.reduce((least, { indent }) => Math.min(least, indent), first.indent)
  const paragraphs: string[][] = [[first.text]]
  let last = first
  rest.forEach((line, at) => {
    const after = rest[at + 1]
    const setIn = line.indent >= margin + 2 && last.indent <= margin + 1 && (after?.indent ?? margin) <= margin + 1
    const parts = (breaks[at] && endsSentence(last)) || (setIn && endsSentence(last))
    if (parts) paragraphs.push([line.text])
    else paragraphs.at(-1)?.push(line.text)
    last = line
  })
  return paragraphs.map((texts) => ({ kind: 'paragraph' as const, text: join(texts) }))
}

/** Lines that each say what they are about, as over a letter: "From: …". */
export const areFields = (lines: readonly Line[]): boolean =>
  lines.length > 1 && lines.every(({ text }) => /^\p{Lu}[\p{L}\d-]*(?: \p{L}+)?[:：]\s*\S/u.test(text))

/** A text of narrow lines within a wider one is broken at its own width, if there are enough of them to tell. */
function widthFor(lines: readonly Line[], width: number): number {
  const widest = lines.reduce((most, { end }) => Math.max(most, end), 0)
  return lines.length >= 4 && widest >= 30 ? Math.min(widest, width) : width
}

/** The words as they stand in a tree: lines with breaks between. */
export function contentOf(words: Words): ElementContent[] {
  if (words.kind === 'paragraph') return [{ type: 'text', value: spaced(words.text) }]
  return words.lines.flatMap((line, at): ElementContent[] => [
    ...(at === 0 ? [] : [element('br', [])]),
    { type: 'text', value: spaced(line) },
  ])
}

/** An entry of a table of contents is no longer. */
const longestEntry = 300

/** Leaders that lead to the number of a page are drawing, not words. */
const spaced = (text: string): string =>
  text.length > longestEntry ? text : text.replace(/\s*(?:\.[ .]{3,}|·{4,}|…{2,}|_{4,})\s*(?=\S{1,6}$)/, ' ')

/** All words in one line. */
export const plainText = (lines: readonly Line[], join: Join): string => spaced(join(lines.map(({ text }) => text)))
