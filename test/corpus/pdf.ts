import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { headingWords } from './normalise.ts'
import { withoutMarkers } from './plain.ts'
import type { Heading, Truth } from './reading.ts'

const run = promisify(execFile)

/**
 * What pdftotext reads in a PDF. Its headings are those of the file's own outline, so far as they stand on a line of the
 * text; a file without an outline knows none. What pdftotext parts by an empty line holds several paragraphs where the
 * typesetter left no room between them, so it is parted once more where a sentence ends in a line that is not full. Only
 * paragraphs that look whole count (they begin with a capital and end as a sentence does): a page may break one.
 */
export async function pdfReading(file: string): Promise<Truth> {
  const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', file, '-'], { maxBuffer: 2 ** 30 })
  const pages = withoutRunningHeads(stdout.split('\f').map((page) => page.split('\n')))
  const whole = pages.map((lines) => lines.join('\n')).join('\n')
  const { text, markers } = withoutMarkers(whole)
  const lines = linesOf(whole)
  const headings = (await outlineOf(file)).filter((heading) => lines.has(headingWords(heading.text)))
  const titles = new Set(headings.map((heading) => headingWords(heading.text)))
  const blocks = pages.flatMap((page) => page.join('\n').split(/\n\s*\n/))
  return {
    text,
    headings,
    paragraphs: blocks.flatMap((block) => paragraphsIn(block, titles)).filter(looksWhole),
    cells: [],
    optional: markers,
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
const bullet = /^\s*(?:[•◦▪–\u0080-\u009f*-]|\(?\d{1,3}[.)])\s/u

function paragraphsIn(block: string, titles: ReadonlySet<string>): string[] {
  const lines = block.split('\n')
  const full = Math.max(...lines.map((line) => line.length)) * 0.85
  const paragraphs: string[][] = [[]]
  lines.forEach((line, at) => {
    const before = lines[at - 1] ?? ''
    const isNew =
      bullet.test(line) || titles.has(headingWords(before)) || (before.length < full && endsSentence.test(before))
    if (isNew) paragraphs.push([])
    paragraphs.at(-1)?.push(line.replace(bullet, ''))
  })
  return paragraphs.map((part) => part.join('\n'))
}

const looksWhole = (paragraph: string): boolean => beginsSentence.test(paragraph) && endsSentence.test(paragraph)

/** Lines at the head or the foot of a page that come again on others, numbers aside, and numbers of pages: they go. */
function withoutRunningHeads(pages: string[][]): string[][] {
  const counts = new Map<string, number>()
  const ends = pages.map(endsOf)
  for (const places of ends)
    for (const line of new Set(places.map(({ key }) => key))) counts.set(line, (counts.get(line) ?? 0) + 1)
  const enough = Math.max(3, pages.length * 0.05)
  return pages.map((lines, page) => {
    const gone = new Set(
      (ends[page] ?? []).filter(({ key }) => /^#?$/.test(key) || (counts.get(key) ?? 0) >= enough).map(({ at }) => at),
    )
    return lines.filter((_, at) => !gone.has(at))
  })
}

/** The first two and the last two lines with words of a page, each with its number taken for any number. */
function endsOf(lines: string[]): { at: number; key: string }[] {
  const filled = lines.flatMap((line, at) => (line.trim() === '' ? [] : [{ at, key: keyOf(line) }]))
  return [...new Set([...filled.slice(0, 2), ...filled.slice(-2)])]
}

const keyOf = (line: string): string =>
  line
    .trim()
    .toLowerCase()
    .replaceAll(/\b(?:\d+|[ivxlc]+)\b/g, '#')
    .replaceAll(/[\s|–—-]+/g, ' ')
    .trim()

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
