import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { sameWords } from './normalise.ts'
import { withoutMarkers } from './plain.ts'
import type { Heading, Truth } from './reading.ts'

const run = promisify(execFile)

/**
 * What pdftotext reads in a PDF. Its headings are those of the file's own outline, so far as they stand on a line of the
 * text; a file without an outline knows none. Its paragraphs are what it parts by an empty line, where these look whole:
 * they begin with a capital or a sign and end as a sentence does; where less than half of its long blocks do, it has
 * not found the paragraphs itself, and knows none.
 */
export async function pdfReading(file: string): Promise<Truth> {
  const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', file, '-'], { maxBuffer: 2 ** 30 })
  const pages = withoutRunningHeads(stdout.split('\f').map((page) => page.split('\n')))
  const whole = pages.map((lines) => lines.join('\n')).join('\n')
  const { text, markers } = withoutMarkers(whole)
  const outline = await outlineOf(file)
  const lines = whole.split('\n').map(sameWords)
  const known = new Set(lines)
  // A heading may take two lines.
  lines.forEach((line, at) => known.add(`${line} ${lines[at + 1] ?? ''}`.trim()))
  const headings = outline.filter((heading) => [...known].some((line) => line === sameWords(heading.text) || line.endsWith(` ${sameWords(heading.text)}`)))
  const blocks = pages.flatMap((page) => page.join('\n').split(/\n\s*\n/)).filter((block) => sameWords(block).split(' ').length >= 8)
  const paragraphs = blocks.filter((block) => /^\s*[\p{Lu}\p{Lo}\p{P}]/u.test(block) && /[.!?:;。！？؟]["”’»)\]]*\s*$/u.test(block))
  return {
    text,
    headings,
    paragraphs,
    cells: [],
    optional: markers,
    knows: { headings: headings.length > 0, paragraphs: paragraphs.length * 2 >= blocks.length, cells: false },
  }
}

/** Lines at the head or the foot of a page that come again on others, numbers aside, and numbers of pages: they go. */
function withoutRunningHeads(pages: string[][]): string[][] {
  const counts = new Map<string, number>()
  const ends = pages.map(endsOf)
  for (const places of ends)
    for (const line of new Set(places.map(({ key }) => key))) counts.set(line, (counts.get(line) ?? 0) + 1)
  const enough = Math.max(3, pages.length * 0.05)
  return pages.map((lines, page) => {
    const gone = new Set((ends[page] ?? []).filter(({ key }) => /^#?$/.test(key) || (counts.get(key) ?? 0) >= enough).map(({ at }) => at))
    return lines.filter((_, at) => !gone.has(at))
  })
}

/** The first two and the last two lines with words of a page, each with its number taken for any number. */
function endsOf(lines: string[]): { at: number; key: string }[] {
  const filled = lines.flatMap((line, at) => (line.trim() === '' ? [] : [{ at, key: keyOf(line) }]))
  return [...new Set([...filled.slice(0, 2), ...filled.slice(-2)])]
}

const keyOf = (line: string): string => line.trim().toLowerCase().replaceAll(/\b(?:\d+|[ivxlc]+)\b/g, '#').replaceAll(/[\s|–—-]+/g, ' ').trim()

async function outlineOf(file: string): Promise<Heading[]> {
  const { stdout } = await run('pdftohtml', ['-xml', '-i', '-stdout', '-l', '1', '-q', file], { maxBuffer: 2 ** 30 }).catch(() => ({ stdout: '' }))
  const from = stdout.indexOf('<outline>')
  if (from < 0) return []
  let level = 0
  return [...stdout.slice(from).matchAll(/<(\/?)outline>|<item[^>]*>([\s\S]*?)<\/item>/g)].flatMap(([tag, closes, words]) => {
    if (words !== undefined) return [{ level, text: unescaped(words) }]
    level += closes === '/' ? -1 : tag === '<outline>' ? 1 : 0
    return []
  })
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (words: string): string =>
  words.replaceAll(/&(?:#(\d+)|(\w+));/g, (all, code, name) => (code ? String.fromCodePoint(Number(code)) : (entities[name] ?? all)))
