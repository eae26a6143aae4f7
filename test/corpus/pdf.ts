import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { headingWords } from './normalise.ts'
import { placedLines, usualHeight, type PlacedLine, type PlacedPage } from './pdf-lines.ts'
import { withoutMarkers } from './plain.ts'
import type { Heading, ParagraphPart, Truth } from './reading.ts'

const run = promisify(execFile)

/**
 * What pdftotext reads in a PDF. Its headings are those of the file's own outline, so far as they stand on a line of the
 * text; a file without an outline knows none. Where paragraphs begin pdftotext only guesses (by room between lines, which
 * many typesetters don't leave), so what is compared are parts that are one beyond doubt: see partsIn.
 */
export async function pdfReading(file: string): Promise<Truth> {
  const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', file, '-'], { maxBuffer: 2 ** 30 })
  const pages = withoutRunningHeads(
    stdout.split('\f').map((page) => page.split('\n')),
    await placedLines(file),
  )
  const whole = pages.map((lines) => lines.join('\n')).join('\n')
  const { text, markers } = withoutMarkers(whole)
  const lines = linesOf(whole)
  const headings = (await outlineOf(file)).filter((heading) => lines.has(headingWords(heading.text)))
  const titles = new Set(headings.map((heading) => headingWords(heading.text)))
  return {
    text,
    headings,
    paragraphs: [],
    parts: pages.flatMap((page) => page.join('\n').split(/\n\s*\n/)).flatMap((block) => partsIn(block, titles)),
    cells: [],
    optional: markers,
    partsByRoom: true,
    knows: { headings: headings.length > 0, paragraphs: true, cells: false },
  }
}

/** All lines of a text, and each two that follow each other: a heading may take two. */
export function linesOf(text: string): Set<string> {
  const lines = text.split('\n')
  return new Set(lines.flatMap((line, at) => [headingWords(line), headingWords(`${line} ${lines[at + 1] ?? ''}`)]))
}

const endsSentence = /[.!?:。！？؟][\])}"”’»」]*\s*$/u
const beginsSentence = /^\s*[\p{Lu}\p{Lo}\p{Ps}\p{Pi}"']/u
const bullet = /^\s*(?:[•◦▪▸▶►‣➢✓■●○–\u0080-\u009f*-]|\(?\d{1,3}[.)])\s/u

/**
 * Lines of a block that belong to one paragraph: each but the last is full and ends in the middle of a sentence. The
 * first part of a block begins a paragraph if it begins as a sentence does.
 */
function partsIn(block: string, titles: ReadonlySet<string>): ParagraphPart[] {
  const lines = block.split('\n')
  const full = Math.max(...lines.map((line) => line.length)) * 0.85
  const parts: string[][] = []
  lines.forEach((line, at) => {
    const before = lines[at - 1] ?? ''
    const goesOn =
      before.length >= full && !endsSentence.test(before) && !bullet.test(line) && !titles.has(headingWords(before))
    if (goesOn) parts.at(-1)?.push(line)
    else parts.push([line.replace(bullet, '')])
  })
  return parts
    .map((part, at) => ({
      text: part.join('\n'),
      begins: at === 0 && beginsSentence.test(block),
      ends: at === parts.length - 1 && endsSentence.test(block),
    }))
    .filter(({ text }) => !isOfNumbers(text))
}

/** A list of contents or a table, set without room between its lines: its lines are no paragraph. */
const isOfNumbers = (text: string): boolean => {
  const words = text.split(/\s+/)
  return words.filter((word) => /^[\d.]+$/.test(word)).length * 4 > words.length
}

/** So many lines at each end of a page may be of its head or foot; of these, so many may be a mere number. */
const atEnds = 4
const outermost = 2

/** A line at an end of a page. */
interface EndLine {
  at: number
  /** its words, each number taken for any number */
  key: string
  /** how many lines are between it and the end, negative at the foot, -1 for the last */
  place: number
}

/**
 * Takes the running heads out: lines at the head or the foot of a page that come again there on a page close by, numbers
 * aside, and at least three times in all; lines that stand on most pages wherever they do, as the rail of a set of slides;
 * and the numbers of pages. A head in three parts, left, middle and right, gives pdftotext three lines. What is larger than
 * the text, unless it stands everywhere, or has text between itself and the edge of the page, is none: the title of a slide that several have, the
 * names of the columns of a table.
 */
function withoutRunningHeads(pages: string[][], placed: readonly PlacedPage[]): string[][] {
  const tallest = usualHeight(placed) * 1.15
  const ends = pages.map(endsOf)
  const counts = countsOf(ends.map((lines) => new Set(lines.map(({ key }) => key))))
  const isCloseBy = ({ key, place }: EndLine, page: number) =>
    [-2, -1, 1, 2].some((step) =>
      ends[page + step]?.some((other) => other.key === key && Math.abs(other.place - place) <= 1),
    )
  const onPages = countsOf(pages.map((lines) => new Set(lines.map((line) => line.trim()))))
  const isOnShare = (line: string, share: number) => (onPages.get(line.trim()) ?? 0) >= pages.length * share
  const onMost = (line: string) => pages.length >= 4 && isOnShare(line, 0.6)
  const isEverywhere = (line: string) => isOnShare(line, 0.4)
  const ahead = usualLead(pages)
  return pages.map((lines, page) => {
    const heads = (ends[page] ?? []).filter((line) => {
      if (line.key === '#') return line.place < outermost && line.place >= -outermost
      return (counts.get(line.key) ?? 0) >= 3 && isCloseBy(line, page)
    })
    const recurring = new Set(heads.map(({ key }) => key))
    const atEdge = edgemostIn(
      placed[page],
      ({ text, height }) => recurring.has(keyOf(text)) && (height <= tallest || isEverywhere(text)),
    )
    const gone = new Set(heads.flatMap(({ at, key }) => (key === '#' || atEdge.has(key) ? [at] : [])))
    const amid = amidIn(placed[page], (words) => recurring.has(keyOf(words)) || onMost(words))
    const rail = new Set<string>()
    return lines.filter((line, at) => {
      const words = line.trim()
      if (gone.has(at) || (ahead !== null && words === String(page + ahead))) return false
      // A slide has its own title, too.
      if (!onMost(line) || rail.has(words) || amid.has(keyOf(line))) return true
      rail.add(words)
      return false
    })
  })
}

/** Which of the lines that may be heads have none but each other between themselves and the nearer edge of the page. */
function edgemostIn(page: PlacedPage | undefined, mayBe: (line: PlacedLine) => boolean): Set<string> {
  const lines = page?.lines ?? []
  const isHead = (line: PlacedLine) => keyOf(line.text) === '#' || mayBe(line)
  const middle = (page?.height ?? 0) / 2
  return new Set(
    lines.filter(isHead).flatMap(({ text, top }) => {
      const outside = lines.filter((line) => (top < middle ? line.top < top - 2 : line.top > top + 2))
      return outside.every(isHead) ? [keyOf(text)] : []
    }),
  )
}

/** Which of the lines that recur have others over, under, and right over or under themselves. */
function amidIn(page: PlacedPage | undefined, recurs: (words: string) => boolean): Set<string> {
  const lines = page?.lines ?? []
  const others = lines.filter(({ text }) => !recurs(text) && keyOf(text) !== '#')
  return new Set(
    lines.flatMap(({ text, top, left, right }) => {
      const inColumn = others.some((line) => line.left < right && line.right > left)
      const isAmid = inColumn && others.some((line) => line.top < top) && others.some((line) => line.top > top)
      return recurs(text) && isAmid ? [keyOf(text)] : []
    }),
  )
}

/** The first and the last lines with words of a page. */
function endsOf(lines: string[]): EndLine[] {
  const filled = lines.flatMap((line, at) => (line.trim() === '' ? [] : [{ at, key: keyOf(line) }]))
  return filled.flatMap((line, index) => {
    const fromFoot = index - filled.length
    if (index < atEnds && index < -fromFoot) return [{ ...line, place: index }]
    return fromFoot >= -atEnds ? [{ ...line, place: fromFoot }] : []
  })
}

const keyOf = (line: string): string =>
  line
    .trim()
    .toLowerCase()
    .replaceAll(/\b(?:\d+|[ivxlc]+)\b/g, '#')
    .replaceAll(/[\s|–—-]+/g, ' ')
    .trim()

/** On how many pages each of these is. */
function countsOf(pages: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of pages.flatMap((page) => [...page])) if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** By how much the numbers that stand alone in a line are ahead of the count of pages; null if they are on too few. */
function usualLead(pages: readonly string[][]): number | null {
  const leads = pages.map((lines, page) => {
    const numbers = lines.flatMap((line) => (/^\s*\d{1,4}\s*$/.test(line) ? [Number(line) - page] : []))
    return new Set(numbers.map(String))
  })
  const [best] = [...countsOf(leads)].toSorted((a, b) => b[1] - a[1])
  return best === undefined || best[1] < Math.max(3, pages.length * 0.3) ? null : Number(best[0])
}

async function outlineOf(file: string): Promise<Heading[]> {
  const { stdout } = await run('pdftohtml', ['-xml', '-i', '-stdout', '-l', '1', '-q', file], {
    maxBuffer: 2 ** 30,
  }).catch(() => ({ stdout: '' }))
  const from = stdout.indexOf('<outline>')
  if (from < 0) return []
  let level = 0
  return [...stdout.slice(from).matchAll(/<(\/?)outline>|<item[^>]*>([\s\S]*?)<\/item>/g)].flatMap(
    ([tag, closes, words]) => {
      if (words !== undefined) return [{ level, text: unescaped(words) }]
      level += closes === '/' ? -1 : tag === '<outline>' ? 1 : 0
      return []
    },
  )
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (words: string): string =>
  words.replaceAll(/&(?:#(\d+)|(\w+));/g, (all, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (entities[name] ?? all),
  )
