import { countWords } from '../../../shared/text/words'
import { dateIn } from './date-words'
import type { Paragraph } from './plain-text-lines'

export interface FrontMatter {
  /** null if the text begins with its first paragraph */
  title: string | null
  /** date, author and other lines around the title */
  byline: string
  rest: Paragraph[]
}

/** More lines than this before the text are no front matter but a list. */
const mostLines = 6

/** Whether it is as short as a title or heading, and is no sentence. */
export function isShort({ text }: Paragraph): boolean {
  return (
    text.length <= 140 && countWords(text) <= 20 && !/[.,;:。，；：]["”»’')]?$/.test(text) && /[\p{L}\p{N}]/u.test(text)
  )
}

/**
 * Takes the lines before the first paragraph apart. The title is the first of them, or the one that is underlined; if
 * the lines begin with a date, what was published comes after notes on its publication, and the longest is the title.
 */
export function frontMatterOf(paragraphs: Paragraph[]): FrontMatter {
  const firstBody = paragraphs.findIndex((paragraph) => !isShort(paragraph))
  const lines = paragraphs.slice(0, firstBody < 0 ? 1 : firstBody)
  const title = lines.length > mostLines ? undefined : titleAmong(lines)
  if (title === undefined) return { title: null, byline: '', rest: paragraphs }
  const at = lines.indexOf(title)
  const after = lines.slice(at + 1)
  // Up to the last line on author or date; what follows is the heading of the first section.
  const notes = after.slice(0, after.findLastIndex(isNote) + 1)
  const byline = [...lines.slice(0, at), ...notes].map(({ text }) => text).join(' · ')
  return { title: title.text, byline, rest: paragraphs.slice(at + 1 + notes.length) }
}

function titleAmong(lines: Paragraph[]): Paragraph | undefined {
  const underlined = lines.find((line) => line.underline === '=')
  if (underlined !== undefined) return underlined
  const [first] = lines
  if (first === undefined || !isDated(first.text)) return first
  const others = lines.filter((line) => !isNote(line))
  return others.toSorted((a, b) => b.text.length - a.text.length)[0] ?? first
}

const isDated = (text: string): boolean => dateIn(text) !== null

const isNote = ({ text }: Paragraph): boolean =>
  isDated(text) || /^(?:by|von|par|por|от)\s/iu.test(text) || /\S@\S/.test(text)
