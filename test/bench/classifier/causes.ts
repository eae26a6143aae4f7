import type { Span } from '../../../shared/case-reading/reading'
import type { ReadingRules } from '../../../shared/pack/reading'
import { labelNames } from '../../labelled-cases/tags'
import { overlaps } from '../metrics/overlap'
import type { ReadOne } from './score'

/** Why something was read wrong, in the order in which the causes are looked for; the first that fits is taken. */
export const causes = {
  rule: 'a label is wrong, though each fact was read as in the key',
  number: 'an age or a penalty',
  context: 'read the other way round, or where it is only supposed, suspected, refuted, told of in general or denied',
  role: 'read where the words tell of somebody who has no part in it',
  coreference: 'missed where the words name persons by pronouns only',
  lexicon: 'any other fact that was missed, or read where nothing is told or another fact is',
} as const
export type Cause = keyof typeof causes

const framed: ReadonlySet<string> = new Set(['hypo', 'fict', 'talk', 'refuted', 'hedge'])
const pronoun = /\b(?:he|she|they|him|her|them|his|hers|their|it|we|us|i|me|my)\b/i
/** A name, or a noun for a person after an article; rough, as befits a count. */
const naming = /(?:[a-z,;:] )\p{Lu}\p{L}+|\b(?:[Tt]he|[Aa]n?|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|\d+) \p{Ll}+/u

/** Tells what of a case was read wrong: labels as key→read, facts that were missed, and facts that the key does not have. */
export function wrongIn({ one, read }: ReadOne): { labels: string[]; missed: string[]; made: string[] } {
  const word = ({ fact, is }: { fact: string; is: string }) => `${fact} ${is}`
  const [key, reads] = [one.facts.map(word), read.facts.map(word)]
  return {
    labels: labelNames.flatMap((name) => {
      const got = read.labels[name]?.value
      return got === one.labels[name] ? [] : [`${name} ${one.labels[name]}→${got}`]
    }),
    missed: key.filter((told) => !reads.includes(told)),
    made: reads.filter((told) => !key.includes(told)),
  }
}

/** Assigns each wrong fact, and each label that is wrong without one, to a cause. */
export function causesOf({ one, read }: ReadOne, reading: ReadingRules): Cause[] {
  // What no mark can state follows from the rest.
  const known = new Set(Object.values(reading.marks).flatMap((meaning) => ('fact' in meaning ? meaning.fact : [])))
  const key = one.facts.filter(({ fact }) => known.has(fact))
  const isSame = (a: { fact: string; is: string }) => (b: { fact: string; is: string }) =>
    a.fact === b.fact && a.is === b.is
  const missed = key.filter((told) => !read.facts.some(isSame(told)))
  const made = read.facts.filter((told) => known.has(told.fact) && !one.facts.some(isSame(told)))
  const isLabelWrong = labelNames.some((name) => one.labels[name] !== read.labels[name]?.value)
  if (missed.length + made.length === 0) return isLabelWrong ? ['rule'] : []
  const turned = (told: { fact: string }) => [...key, ...read.facts].filter(({ fact }) => fact === told.fact).length > 1
  const inAside = (places: readonly Span[] | null, isSo: (tag: string) => boolean) =>
    one.asides.some(({ tag, place }) => isSo(tag) && overlaps([place], places ?? []))
  const denied = one.facts.filter(({ is }) => is === 'no').flatMap(({ places }) => places)
  return [
    ...missed.map((told) => {
      if (isNumber(told.fact)) return 'number'
      if (turned(told) || inAside(told.places, (tag) => framed.has(tag))) return 'context'
      return told.places.every((place) => isPronominal(one.text.slice(place.start, place.end)))
        ? 'coreference'
        : 'lexicon'
    }),
    ...made
      .filter((told) => !missed.some(({ fact }) => fact === told.fact))
      .map(({ fact, is, evidence }) => {
        if (isNumber(fact)) return 'number'
        if (inAside(evidence, (tag) => framed.has(tag)) || (is === 'yes' && overlaps(evidence ?? [], denied)))
          return 'context'
        return inAside(evidence, (tag) => tag === 'other') ? 'role' : 'lexicon'
      }),
  ]
}

const isNumber = (fact: string): boolean => fact === 'victim.child' || fact.startsWith('penalty.')
const isPronominal = (words: string): boolean => pronoun.test(words) && !naming.test(words)
