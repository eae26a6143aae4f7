import { settled } from './letters.ts'
import { headingWords, sameWords, wordsOf } from './normalise.ts'
import type { Heading, ParagraphPart, Reading, Truth } from './reading.ts'

/** Shares from 0 to 1; null where the truth does not know. */
export interface Measures {
  /** of the words of the truth that came in */
  kept: number
  /** of the words that came in that are in the truth */
  true: number
  /** of what both have, how much follows in the same order */
  order: number
  headings: number | null
  /** of the headings that both have, how many stand under or beside the one before as they do in the truth */
  levels: number | null
  paragraphs: number | null
  cells: number | null
  /** for a person who looks for the reason */
  examples: Record<'lost' | 'invented' | 'headingsLost' | 'headingsInvented' | 'paragraphs' | 'cells', string[]>
}

/** Compares what was read with the truth. Each word counts as often as it comes. */
export function measure(ours: Reading, truth: Truth): Measures {
  const [has, wanted] = [wordsOf(ours.text), wordsOf(truth.text)]
  const apart = { lost: without(wanted, has), invented: without(without(has, wanted), wordsOf(truth.optional)) }
  const { lost, invented } = truth.partsByRoom ? settled(apart, has, wanted) : apart
  const headings = truth.knows.headings ? compareHeadings(ours.headings, truth) : null
  const blocks = ours.paragraphs.concat(ours.cells).map(sameWords)
  const long = truth.parts ? [] : truth.paragraphs.map(sameWords).filter(isLong)
  const paragraphs = truth.parts
    ? compareParts(blocks, truth.parts)
    : { count: long.length, broken: without(long, blocks) }
  const cells = truth.cells.map(sameWords).filter((text) => text !== '')
  const lostCells = without(cells, ours.cells.map(sameWords))
  return {
    kept: share(wanted.length - lost.length, wanted.length),
    true: share(has.length - invented.length, has.length),
    order: order(has, wanted),
    headings: headings?.f1 ?? null,
    levels: headings?.levels ?? null,
    paragraphs:
      truth.knows.paragraphs && paragraphs.count > 0
        ? share(paragraphs.count - paragraphs.broken.length, paragraphs.count)
        : null,
    cells: truth.knows.cells && cells.length > 0 ? share(cells.length - lostCells.length, cells.length) : null,
    examples: {
      lost,
      invented,
      headingsLost: headings?.lost ?? [],
      headingsInvented: headings?.invented ?? [],
      paragraphs: paragraphs.broken,
      cells: lostCells,
    },
  }
}

const isLong = (words: string): boolean => words.split(' ').length >= 8

/**
 * Parts that do not stand whole in one block. Where one paragraph ends and the next begins, both in one block is a fault
 * as well.
 */
function compareParts(blocks: readonly string[], parts: readonly ParagraphPart[]) {
  const parted = `\n ${blocks.join(' \n ')} \n`
  const same = parts.map((part) => ({ ...part, words: sameWords(part.text) }))
  const known = same.flatMap((part, at) => (isLong(part.words) ? [{ ...part, next: same[at + 1] }] : []))
  const broken = known.filter(({ words, ends, next }) => {
    const place = parted.indexOf(` ${words} `)
    if (place < 0) return true
    const block = parted.slice(place, parted.indexOf('\n', place))
    return ends && next !== undefined && next.begins && isLong(next.words) && block.includes(` ${next.words} `)
  })
  return { count: known.length, broken: broken.map(({ words }) => words) }
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

/** What is left of a list when each of the others took one that is the same. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const one of others) counts.set(one, (counts.get(one) ?? 0) + 1)
  return list.filter((one) => {
    const count = counts.get(one) ?? 0
    if (count > 0) counts.set(one, count - 1)
    return count === 0
  })
}

/**
 * Of the runs of four words that come once in either text, the share that stands in the longest series which runs the
 * same way in both. A run that comes twice says nothing about where it went.
 */
function order(has: readonly string[], wanted: readonly string[]): number {
  const places = onceIn(wanted)
  const inOurs = [...onceIn(has)].flatMap(([run]) => {
    const place = places.get(run)
    return place === undefined ? [] : [place]
  })
  return share(longestRise(inOurs), inOurs.length)
}

function onceIn(words: readonly string[]): Map<string, number> {
  const places = new Map<string, number>()
  const twice = new Set<string>()
  for (let at = 0; at + 4 <= words.length; at++) {
    const run = words.slice(at, at + 4).join(' ')
    if (places.has(run)) twice.add(run)
    places.set(run, at)
  }
  for (const run of twice) places.delete(run)
  return places
}

/** Length of the longest rising series within a list: patience sorting. */
function longestRise(numbers: readonly number[]): number {
  const tops: number[] = []
  for (const number of numbers) {
    let [from, to] = [0, tops.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((tops[middle] ?? 0) < number) from = middle + 1
      else to = middle
    }
    tops[from] = number
  }
  return tops.length
}

function compareHeadings(ours: Heading[], truth: Truth) {
  const [has, all] = [ours, truth.headings].map((list) =>
    list.map(({ level, text }) => ({ level, words: headingWords(text) })).filter(({ words }) => words !== ''),
  )
  const wanted = all ?? []
  const mine = has ?? []
  const texts = (list: { words: string }[]) => list.map(({ words }) => words)
  const lost = without(texts(wanted), texts(mine))
  // A title that the truth holds as data may stand in the text as well.
  const optional = new Set(truth.optional.split('\n').map(headingWords))
  const invented = without(texts(mine), texts(wanted)).filter((words) => !optional.has(words))
  const found = wanted.length - lost.length
  const f1 =
    found + lost.length + invented.length === 0 ? null : (2 * found) / (2 * found + lost.length + invented.length)
  return { f1, levels: levels(mine, wanted), lost, invented }
}

interface Levelled {
  level: number
  words: string
}

/** Each pair of neighbours among the headings that both have: is the second deeper, higher or level in both? */
function levels(ours: Levelled[], wanted: Levelled[]): number | null {
  const both: [number, number][] = []
  let from = 0
  for (const { level, words } of wanted) {
    const at = ours.findIndex((heading, index) => index >= from && heading.words === words)
    if (at < 0) continue
    from = at + 1
    both.push([level, ours[at]?.level ?? 0])
  }
  const pairs = both.slice(1).map(([a, b], at) => [a - (both[at]?.[0] ?? 0), b - (both[at]?.[1] ?? 0)] as const)
  return pairs.length === 0 ? null : share(pairs.filter(([a, b]) => Math.sign(a) === Math.sign(b)).length, pairs.length)
}
