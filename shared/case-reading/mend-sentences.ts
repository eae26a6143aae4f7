import { meantBreaks } from '../text/line-breaks'
import type { Span } from './reading'

/*
 * Where Unicode’s rules end a sentence too early or too late (UAX #29, part 5: they know no abbreviations). Measured on the
 * labelled cases: they end one after "Mr.", "Art." and the initial of a name, before what follows a question in quotation
 * marks, and within an address; and they go on where the next begins with a small letter, and from one line of a list to the next.
 */

/** After these a sentence goes on, whatever comes. */
const beforeMore =
  /(?:^|[\s([“"'‘/-])(?:arts?|figs?|cf|nos?|paras?|secs?|pp?|vs?|e\.g|i\.e|viz|approx|ca|est|ch|cl|regs?|mt|ft|st|dr|mr|mrs|ms|prof|gen|col|sgt|insp|det|capt|lt|cpl|supt|hon|rev|jr|sr|tel|ref|incl|resp|dept|ext|max|min|jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.$/i
/** After these only if what follows is no beginning. */
const perhapsBeforeMore = /(?:^|\s)(?:[ap]\.m|etc|inc|ltd|co|corp|bros|no|u\.[ks]|yrs?|hrs?|mins?)\.$/i
/** An initial, or the last letter of an acronym. */
const initial = /(?:^|[\s(“"'‘.])\p{Lu}\.$/u
/** Letters with a full stop each, or one letter: "a.k.a.", "c." */
const shortForm = /(?:^|[\s(“"'‘.])\p{L}\.$/u
/** With these a sentence begins and no name, so that a letter before them was the end of one. */
const begins =
  /^["“‘'(]?(?:an?|after|all|although|and|another|as|at|because|before|both|but|by|did|does?|during|each|every|for|from|has|have|he|her|his|how|however|i|if|in|is|it|its|later|many|most|my|no|nobody|none|not|nothing|now|of|on|once|one|only|or|our|she|since|so|some|that|the|their|then|there|these|they|this|those|to|today|two|under|until|was|we|were|what|when|where|which|while|who|whose|why|with|would|yet|you|your)(?![\p{L}\p{N}’'])/iu
const endsInQuotation = /[.!?…]["”’'»)\]]+$/
const beginsLow = /^["“‘'(]?\p{Ll}/u
const beginsWithNumber = /^["“‘'(]?\d/

/**
 * Mends the borders of sentences, without leaving out or adding more than white space.
 * @param raw in order, without overlap
 */
export function mendedSentences(text: string, raw: readonly Span[]): Span[] {
  const breaks = meantBreaks(text)
  const joined: Span[] = []
  for (const span of raw) {
    const last = joined.at(-1)
    if (last && goesOn(text, last, span, breaks)) last.end = span.end
    else joined.push({ ...span })
  }
  return joined.flatMap((span) => linesOf(text, span, breaks)).flatMap((span) => lowBeginnings(text, span))
}

function goesOn(text: string, last: Span, next: Span, breaks: ReadonlySet<number>): boolean {
  const between = text.slice(last.end, next.start)
  if (between === '')
    return !/[.!?…]["”’'»)\]]*$/.test(text.slice(last.start, last.end)) || !isCapital(text, next.start)
  if (breaks.has(last.end + between.indexOf('\n'))) return false
  const [end, begin] = [
    text.slice(Math.max(last.start, last.end - 12), last.end),
    text.slice(next.start, next.start + 10),
  ]
  return (
    endsInAbbreviation(end, beginsLow.test(begin) || beginsWithNumber.test(begin)) ||
    (initial.test(end) && (!begins.test(begin) || /^\s*\p{Lu}\.$/u.test(lineOf(text, last)))) ||
    ((endsInQuotation.test(end) || end.endsWith('…') || end.endsWith('...')) && beginsLow.test(begin))
  )
}

/** @param isNoBeginning what follows begins as no sentence does */
const endsInAbbreviation = (end: string, isNoBeginning: boolean): boolean =>
  beforeMore.test(end) || (isNoBeginning && perhapsBeforeMore.test(end))

/** The last line of what a span holds. */
const lineOf = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/^[^]*\n/, '')

const isCapital = (text: string, at: number): boolean => /^["“‘'([]*\p{Lu}/u.test(text.slice(at, at + 4))

/** Cuts a sentence at line breaks that end one: before a heading’s text, between lines of a list, between fields of a note. */
function linesOf(text: string, { start, end }: Span, breaks: ReadonlySet<number>): Span[] {
  const spans: Span[] = []
  let from = start
  for (const { index, 0: gap } of text.slice(start, end).matchAll(/[^\S\n]*\n\s*/g)) {
    const [stop, next] = [start + index, start + index + gap.length]
    if (!breaks.has(start + index + gap.indexOf('\n')) || stop <= from || next >= end) continue
    spans.push({ start: from, end: stop })
    from = next
  }
  return [...spans, { start: from, end }]
}

/** Cuts a sentence where the next begins with a small letter, as in a chat, or with a number. */
function lowBeginnings(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = []
  let from = start
  for (const { index, 0: gap } of text.slice(start, end).matchAll(/(?<=[^\s.]\.)\s+(?=["“‘'([]?[\p{Ll}\p{N}])/gu)) {
    const stop = start + index
    const before = text.slice(Math.max(from, stop - 12), stop)
    if (endsInAbbreviation(before, true) || shortForm.test(before)) continue
    spans.push({ start: from, end: stop })
    from = stop + gap.length
  }
  return [...spans, { start: from, end }]
}
