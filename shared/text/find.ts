import { fold, foldSlice, type FoldedSlice, type Folding } from './fold'
import { isUnspaced } from './search-terms'

/** How words are looked for. Without any of these, case and diacritics are ignored and parts of words count. */
export interface FindOptions {
  wholeWord: boolean
  matchCase: boolean
  matchMarks: boolean
}

/** Where words were found: UTF-16 units of the text. */
export interface Hit {
  start: number
  end: number
}

/** Looks for words in one text. What it folds for that, it folds once, and only as far as it is asked. */
export interface Finder {
  /**
   * The first hit that starts at an offset or after it, going round at the end: the last that it gives, null without any.
   * Before that, null for each stretch of the text without one, so that whoever asks may pause.
   */
  first(query: string, options: FindOptions, from: number): Generator<Hit | null>
  /** all hits in order, none over another; a batch for each stretch of the text, so that whoever asks may pause */
  all(query: string, options: FindOptions): Generator<Hit[]>
}

/** UTF-16 units folded and searched at a time: well under a millisecond. */
const sliceUnits = 32_768

/**
 * A finder for a canonical text. White space in the query stands for any between two words, a new line as well; signs that
 * keyboards type plainly find those of print. A hit that begins or ends inside a letter (the i of ﬁ) is that whole letter.
 * @param lang of the text: where scripts without spaces have whole words
 */
export function createFinder(text: string, lang: string, step: number = sliceUnits): Finder {
  const bounds = sliceBounds(text, step)
  const folded = new Map<string, FoldedSlice[]>()
  const isWhole = wholeWordTest(text, lang)

  const slice = (index: number, folding: Folding): FoldedSlice | undefined => {
    const start = bounds[index]
    const end = bounds[index + 1]
    if (start === undefined || end === undefined) return undefined
    const key = `${folding.keepCase} ${folding.keepMarks}`
    const known = folded.get(key) ?? []
    folded.set(key, known)
    return (known[index] ??= foldSlice(text, start, end, folding))
  }

  /** Hits that start in one slice, at an offset or after it; they may end in a later one. */
  function hitsIn(index: number, from: number, needle: string, { wholeWord, ...options }: FindOptions): Hit[] {
    const folding = { keepCase: options.matchCase, keepMarks: options.matchMarks }
    const first = slice(index, folding)
    if (!first) return []
    let hay = first.folded
    for (let next = index + 1; hay.length < first.folded.length + needle.length - 1; next += 1) {
      const more = slice(next, folding)
      if (!more) break
      hay += more.folded.slice(0, first.folded.length + needle.length - 1 - hay.length)
    }
    const hits: Hit[] = []
    let free = from
    for (let unit = hay.indexOf(needle); unit !== -1 && unit < first.folded.length;) {
      const start = first.startOf(unit)
      const end = endOf(index, unit + needle.length - 1, folding)
      const taken = start >= free && (!wholeWord || isWhole(start, end))
      if (taken) {
        hits.push({ start, end })
        free = end
      }
      unit = hay.indexOf(needle, taken ? unit + needle.length : unit + 1)
    }
    return hits
  }

  /** Where the letter ends that a unit came from, counted on from a slice. */
  function endOf(index: number, unit: number, folding: Folding): number {
    let within = unit
    for (let at = index; ; at += 1) {
      const here = slice(at, folding)
      if (!here) return text.length
      if (within < here.folded.length) return here.endOf(within)
      within -= here.folded.length
    }
  }

  const needleOf = (query: string, { matchCase, matchMarks }: FindOptions): string =>
    fold(query, { keepCase: matchCase, keepMarks: matchMarks }).trim()

  return {
    *first(query, options, from) {
      const needle = needleOf(query, options)
      const count = bounds.length - 1
      if (needle === '' || count < 1) return
      const begin = Math.max(
        0,
        bounds.findLastIndex((bound, index) => bound <= from && index < count),
      )
      // Once round, and the first slice again from its start.
      for (let turn = 0; turn <= count; turn += 1) {
        const hit = hitsIn((begin + turn) % count, turn === 0 ? from : 0, needle, options)[0]
        yield hit ?? null
        if (hit) return
      }
    },
    *all(query, options) {
      const needle = needleOf(query, options)
      if (needle === '') return
      let free = 0
      for (let index = 0; index < bounds.length - 1; index += 1) {
        const hits = hitsIn(index, free, needle, options)
        free = hits.at(-1)?.end ?? free
        yield hits
      }
    },
  }
}

/**
 * Where a text is cut for folding: always before a letter or digit, so that neither white space nor a letter and its marks
 * are torn apart.
 */
function sliceBounds(text: string, step: number): number[] {
  if (text === '') return []
  const bounds = [0]
  const begins = /[\p{Lu}\p{Ll}\p{Lo}\p{N}]/gu
  for (;;) {
    const wanted = (bounds.at(-1) ?? 0) + step
    // A search that begins inside a pair of surrogates goes back to its first.
    begins.lastIndex = /[\udc00-\udfff]/.test(text.charAt(wanted)) ? wanted + 1 : wanted
    const next = begins.lastIndex < text.length ? begins.exec(text) : null
    if (!next) return [...bounds, text.length]
    bounds.push(next.index)
  }
}

const wordEnd = /[\p{L}\p{M}\p{N}_]$/u
const wordStart = /^[\p{L}\p{M}\p{N}_]/u

/** Tells whether a stretch of a text begins and ends where words do. */
function wholeWordTest(text: string, lang: string): (start: number, end: number) => boolean {
  let segmenter: Intl.Segmenter | null = null
  // Words of the line looked at last: hits come in order, so many share it.
  let line = { start: -1, end: -1, edges: new Set<number>() }
  const isEdge = (offset: number): boolean => {
    if (offset < line.start || offset > line.end) {
      segmenter ??= new Intl.Segmenter(lang, { granularity: 'word' })
      const start = text.lastIndexOf('\n', offset - 1) + 1
      const newline = text.indexOf('\n', offset)
      const end = newline === -1 ? text.length : newline
      const edges = new Set([end])
      for (const { index } of segmenter.segment(text.slice(start, end))) edges.add(start + index)
      line = { start, end, edges }
    }
    return line.edges.has(offset)
  }
  const parts = (offset: number): boolean => {
    const before = text.slice(Math.max(0, offset - 2), offset)
    const after = text.slice(offset, offset + 2)
    if (!wordEnd.test(before) || !wordStart.test(after)) return true
    return isUnspaced(after) || isUnspaced(before) ? isEdge(offset) : false
  }
  return (start, end) => parts(start) && parts(end)
}
