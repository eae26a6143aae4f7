import { countWords } from '../../../shared/text/words'
import { dateIn } from './date-words'
import { isDated, isShortText } from './plain-text-headings'
import { isRule, type Chunk, type Line } from './plain-text-lines'
import { segmentsOf } from './plain-text-segments'
import type { Join } from './plain-text-join'
import { plainText } from './plain-text-flow'
import { headingSigns, withoutSigns } from './plain-text-signs'

export interface FrontMatter {
  /** null if the text begins with its first paragraph */
  title: string | null
  /** date, author and other lines around the title */
  byline: string
  /** ISO 8601, as far as it goes; null if there is no date */
  published: string | null
  rest: Chunk[]
}

/** More lines than this before the text are no front matter but a list. */
const mostLines = 6

interface Short {
  text: string
  line: Line
  titled: boolean
}

/**
 * Takes the lines before the first paragraph apart. The title is the first of them, or the one that is underlined; if
 * the lines begin with a date, what was published comes after notes on its publication, and the longest is the title.
 * @param chunks the first of the text
 */
export function frontMatterOf(chunks: readonly Chunk[], width: number, join: Join): FrontMatter {
  const none = { title: null, byline: '', published: null, rest: [...chunks] }
  const manual = manualTitle(chunks[0]?.lines[0])
  if (manual !== null && chunks[0]?.lines.length === 1) return { ...none, ...manual, rest: chunks.slice(1) }
  const letter = letterHead(chunks[0]?.lines ?? [])
  if (letter !== null) return { ...none, ...letter }
  const shorts = shortLines(chunks, width, join)
  const title = shorts.length > mostLines ? shorts.slice(0, mostLines).find(({ titled }) => titled) : titleAmong(shorts)
  if (title === undefined) return centred(chunks, width, join) ?? none
  const at = shorts.indexOf(title)
  const after = shorts.length > mostLines ? [] : shorts.slice(at + 1)
  // Up to the last line on author or date; what follows is the heading of the first section.
  const notes = after.slice(0, after.findLastIndex(({ text }) => isNote(text)) + 1)
  const around = [...shorts.slice(0, at), ...notes].map(({ text }) => text)
  const taken = new Set(shorts.slice(0, at + 1 + notes.length).map(({ line }) => line))
  return {
    title: withoutSigns(title.text),
    byline: around.join(' · '),
    published: around.map(dateIn).find((date) => date !== null) ?? null,
    rest: without(chunks, taken, title.titled && headingSigns(title.text, true) === null ? title.line : null),
  }
}

/** The lines that stand by themselves, up to the first paragraph. */
function shortLines(chunks: readonly Chunk[], width: number, join: Join): Short[] {
  const shorts: Short[] = []
  for (const { lines } of chunks) {
    if (shorts.length === 0 && lines.every((line) => isRule(line))) continue
    for (const segment of segmentsOf(lines, width, false)) {
      const [line] = segment.lines
      const text = plainText(segment.lines, join)
      if (line === undefined || segment.lines.length > 1 || segment.marker !== null || !isShortText(text)) return shorts
      if (segment.tight && segment.adornment === null && shorts.length > 0 && !isNote(text) && lines.length > 3)
        return shorts
      shorts.push({ text, line, titled: segment.adornment !== null })
      if (
        segment.adornment !== null &&
        shorts.length > 1 &&
        shorts.some(({ titled }, at) => titled && at < shorts.length - 1)
      ) {
        shorts.pop()
        return shorts
      }
    }
    if (shorts.length > mostLines) return shorts
  }
  return shorts
}

function titleAmong(lines: readonly Short[]): Short | undefined {
  const underlined = lines.find(({ titled }) => titled)
  if (underlined !== undefined) return underlined
  const [first] = lines
  if (first === undefined) return undefined
  const others = lines.filter(({ text }) => !isNote(text))
  // "RFC: 791" says which of a series it is, and the next line what it is called.
  if (/^\p{Lu}[\p{L}. ]{0,12}[:.-]?\s*\d+$/u.test(first.text)) return others[1] ?? first
  if (dateIn(first.text) === null) return first
  return others.toSorted((a, b) => b.text.length - a.text.length)[0] ?? first
}

const isNote = (text: string): boolean =>
  isDated(text) || /^(?:by|von|par|por|от|di|автор|作者|著者)[\s:：]/iu.test(text) || /\S@\S/.test(text)

/** What a letter is called and when it was sent, by the lines over it, which stay. */
function letterHead(lines: readonly Line[]): Pick<FrontMatter, 'title' | 'published'> | null {
  const fields = new Map(
    lines.map(({ text }) => [/^[\w-]+(?=:)/.exec(text)?.[0].toLowerCase(), text.replace(/^[\w-]+:\s*/, '')]),
  )
  const subject = fields.get('subject')
  if (subject === undefined || subject === '' || !fields.has('from')) return null
  return { title: subject, published: dateIn((fields.get('date') ?? '').replace(/\d+:\d.*$/, '')) }
}

/** The head of a page of a manual: "LS(1)   User Commands   LS(1)". */
function manualTitle(line: Line | undefined): Pick<FrontMatter, 'title' | 'byline'> | null {
  const [, title, byline = ''] = /^(\S+\(\d\w*\))\s+(.*?)\s*\1$/.exec(line?.text ?? '') ?? []
  return title === undefined ? null : { title, byline }
}

/** A title set in the middle of the page, under a head of several lines. */
function centred(chunks: readonly Chunk[], width: number, join: Join): FrontMatter | null {
  for (const { lines } of chunks.slice(0, 6)) {
    const middle = lines.every(({ indent, end }) => indent >= 4 && Math.abs(indent + end - width) <= 6)
    // "Version 3, 19 November 2007", under the title in the same lines, says when it is from.
    const dated = lines.filter(({ text }, at) => at > 0 && isDated(text))
    const text = plainText(
      without([{ lines: [...lines], afterPage: false }], new Set(dated), null)[0]?.lines ?? [],
      join,
    )
    if (!middle || lines.length > 3 || !isShortText(text) || countWords(text) < 2 || dateIn(text) !== null) continue
    return {
      title: text,
      byline: dated.map((line) => line.text).join(' · '),
      published: dated.map((line) => dateIn(line.text)).find((date) => date !== null) ?? null,
      rest: without(chunks, new Set(lines), null),
    }
  }
  return null
}

/** The chunks without some of their lines, and without the line of signs under and over the title. */
function without(chunks: readonly Chunk[], taken: ReadonlySet<Line>, adorned: Line | null): Chunk[] {
  return chunks.flatMap(({ lines, afterPage }) => {
    const at = adorned === null ? -1 : lines.indexOf(adorned)
    const left = lines.filter((line, index) => {
      if (at >= 0 && (index === at + 1 || (index === at - 1 && isRule(line)))) return false
      return !taken.has(line)
    })
    return left.length === 0 ? [] : [{ lines: left, afterPage }]
  })
}
