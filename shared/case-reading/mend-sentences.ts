import type { Span } from './reading'

/*
 * Where the library ends a sentence too early or too late. Measured with wink-nlp 2.4.0: it ends one after "Art." and "cf.",
 * before what follows a question in quotation marks, and within an address; and it goes on from one line of a list to the next.
 */

/** After these a sentence goes on, whatever comes. */
const beforeMore =
  /(?:^|[\s([“"'‘/-])(?:arts?|figs?|cf|nos?|paras?|secs?|pp?|vs?|e\.g|i\.e|viz|approx|ca|est|ch|cl|regs?|mt|ft|st|dr|mr|mrs|ms|prof|gen|col|sgt|insp|det|capt|lt|cpl|supt|hon|rev|jr|sr|tel|ref|incl|resp|dept|ext|max|min|jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.$/i
/** After these only if what follows is no beginning. */
const perhapsBeforeMore = /(?:^|\s)(?:[ap]\.m|etc|inc|ltd|co|corp|bros|no|u\.[ks]|yrs?|hrs?|mins?)\.$/i
const endsInQuotation = /[.!?…]["”’'»)\]]+$/
const beginsLow = /^["“‘'(]?\p{Ll}/u
const beginsWithNumber = /^["“‘'(]?\d/
const listItem = /^(?:[-–—•*·▪◦]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[).]\s)/

/**
 * Mends the borders of sentences, without leaving out or adding more than white space.
 * @param raw in order, without overlap
 */
export function mendedSentences(text: string, raw: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of raw) {
    const last = joined.at(-1)
    if (last && goesOn(text, last, span)) last.end = span.end
    else joined.push({ ...span })
  }
  return joined.flatMap((span) => linesOf(text, span))
}

function goesOn(text: string, last: Span, next: Span): boolean {
  const between = text.slice(last.end, next.start)
  if (between === '')
    return !/[.!?…]["”’'»)\]]*$/.test(text.slice(last.start, last.end)) || !isCapital(text, next.start)
  if (/\n[^\S\n]*\n/.test(between)) return false
  const [end, begin] = [
    text.slice(Math.max(last.start, last.end - 12), last.end),
    text.slice(next.start, next.start + 4),
  ]
  const isNoBeginning = beginsLow.test(begin) || beginsWithNumber.test(begin)
  if (between.includes('\n') && listItem.test(text.slice(next.start, next.start + 6))) return false
  return (
    beforeMore.test(end) ||
    (perhapsBeforeMore.test(end) && isNoBeginning) ||
    ((endsInQuotation.test(end) || end.endsWith('…') || end.endsWith('...')) && beginsLow.test(begin))
  )
}

const isCapital = (text: string, at: number): boolean => /^["“‘'([]*\p{Lu}/u.test(text.slice(at, at + 4))

/** A line as wide as that was broken because it was full. */
const FULL_LINE = 56

/** Cuts a sentence at line breaks that end one: before a heading’s text, between lines of a list, between fields of a note. */
function linesOf(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = []
  let from = start
  for (const { index, 0: gap } of text.slice(start, end).matchAll(/[^\S\n]*\n\s*/g)) {
    const [stop, next] = [start + index, start + index + gap.length]
    const rest = text.slice(next, Math.min(end, next + 6))
    const lineStart = Math.max(text.lastIndexOf('\n', stop - 1) + 1, from)
    const isShort = stop - lineStart < FULL_LINE
    const endsHere =
      gap.split('\n').length > 2 || listItem.test(rest) || (isShort && /^["“‘'([]?[\p{Lu}\p{N}]/u.test(rest))
    if (!endsHere || stop <= from || next >= end) continue
    spans.push({ start: from, end: stop })
    from = next
  }
  return [...spans, { start: from, end }]
}
