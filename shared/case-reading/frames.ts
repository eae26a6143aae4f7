import { onceFor } from '../once-for'
import type { ReadingRules } from '../pack/reading'
import type { Parts } from './evidence'
import { patternIndex } from './pattern-index'
import { plainText } from './plain-text'
import type { Reason, Span } from './reading'
import type { Scores } from './scores'
import { wordsIn } from './words-in'

type But = Reason['but'][number]
type Cue = ReadingRules['lexicon']['cues'][number]

const cuesOf = onceFor(({ lexicon: { cues, lists } }: ReadingRules) =>
  patternIndex<Cue>(
    cues.flatMap((of) => of.find.map((text) => ({ of, text }))),
    lists,
  ),
)

/** Words that make what is told in their reach less than plain. */
export interface FoundCue {
  but: But
  reach: Cue['reach']
  /** where they begin, as a UTF-16 offset */
  start: number
}

/** Finds such words of the pack in a text, in its order. */
export function cuesIn(text: string, parts: Parts, reading: ReadingRules): FoundCue[] {
  const plain = plainText(text, parts)
  const find = cuesOf(reading)
  return parts.words.flatMap(({ start }, at) =>
    find(plain, at, plain.words.length).map(({ of: { but, reach } }) => ({ but, reach, start })),
  )
}

/**
 * Gives what makes the words at a place less than plain: cues in whose reach they are, marks that say how something is meant
 * and stand in their sentence, and quotation marks around them. A place is taken for a clause.
 */
export function framesAt(
  text: string,
  { words, sentences }: Parts,
  { cues, scores, reading }: { cues: readonly FoundCue[]; scores: Scores; reading: ReadingRules },
  place: Span,
): But[] {
  const sentence = sentences.find(({ start, end }) => start <= place.start && place.start < end) ?? place
  const reaches = { clause: place, sentence, text: { start: 0, end: text.length } }
  const isIn = (at: number, { start, end }: Span): boolean => start <= at && at < end
  const found = new Set(cues.flatMap(({ but, reach, start }) => (isIn(start, reaches[reach]) ? [but] : [])))
  const inSentence = wordsIn(words, sentence)
  for (const [mark, logOdds] of Object.entries(scores.marks)) {
    const meaning = reading.marks[mark]
    if (!meaning || !('frame' in meaning)) continue
    if (inSentence.some((at) => (logOdds[at] ?? 0) > 0)) found.add(meaning.frame)
  }
  if (isQuoted(text, place)) found.add('quoted')
  return [...found]
}

/** Whether a place lies between quotation marks, within its paragraph. */
function isQuoted(text: string, { start, end }: Span): boolean {
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start)
  const after = text.slice(end).split('\n', 1)[0] ?? ''
  const isOpen = before.lastIndexOf('“') > before.lastIndexOf('”')
  return (isOpen && after.includes('”')) || (before.split('"').length % 2 === 0 && after.includes('"'))
}
