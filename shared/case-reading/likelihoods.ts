import type { Tristate } from '../classifier/rules'
import type { ReadingRules } from '../pack/reading'
import type { Likely, Outcome } from './likeliest'
import type { Scores } from './scores'

/** Gives the logarithms of probabilities that are as far apart as the given log-odds, and one together. */
function logSoftmax(logits: readonly number[]): number[] {
  const most = Math.max(...logits)
  const sum = logits.reduce((sofar, one) => sofar + Math.exp(one - most), 0)
  return logits.map((one) => one - most - Math.log(sum))
}

/** What a mark states or denies; null for one that only says how something is meant. */
export function statedBy(reading: ReadingRules, mark: string): { fact: string; is: 'yes' | 'no' } | null {
  const meaning = reading.marks[mark]
  return meaning && 'fact' in meaning ? meaning : null
}

/**
 * How likely a sign is that shows no fact: so much that a story which is surely open is not bent to a fact that it does not
 * state, and so little that it is stated only then.
 */
const SIGN = 0.15

/**
 * How much speaks for a denial by silence, in log-odds: so much that a story in which nobody is exploited keeps its acts, and
 * so little that silence denies nothing where the conclusion does not ask for it.
 */
const SILENCE = -1

/** A fact or an element, and how likely its values are. */
export interface LikelyFact extends Likely {
  /** nothing but silence denies it: no words speak for its denial as much */
  isSilent: boolean
}

/** Gives how likely each fact is that marks can state or deny. One of which nobody asks is not among them. */
export function likelyFacts(scores: Scores, reading: ReadingRules): LikelyFact[] {
  const facts = new Map<string, Map<Tristate, number>>()
  const say = (fact: string, is: Tristate, logOdds: number) => {
    const known = facts.get(fact) ?? new Map<Tristate, number>()
    facts.set(fact, known.set(is, Math.max(logOdds, known.get(is) ?? -Infinity)))
  }
  // A question with several answers tells of all that a fact can be; a mark tells of one, against not being stated.
  const asked = new Set<string>()
  for (const { id, answers } of reading.layout.heads) {
    const logits = scores.heads[id]
    const meanings = answers.map((mark) => statedBy(reading, mark))
    const fact = meanings.find((one) => one !== null)?.fact
    if (!logits || fact === undefined || answers.length < 2) continue
    asked.add(fact)
    for (const [at, meaning] of meanings.entries()) say(fact, meaning?.is ?? 'open', logits[at] ?? 0)
  }
  for (const mark of Object.keys(reading.marks)) {
    const meaning = statedBy(reading, mark)
    const [logOdds] = scores.heads[mark] ?? []
    if (meaning === null || logOdds === undefined || asked.has(meaning.fact)) continue
    say(meaning.fact, meaning.is, logOdds)
    say(meaning.fact, 'open', 0)
  }
  const silent = new Set(
    reading.labels.flatMap(({ silence }) => {
      const inWords = silence === undefined ? undefined : facts.get(silence)?.get('no')
      return silence !== undefined && inWords !== undefined && inWords < SILENCE ? [silence] : []
    }),
  )
  for (const element of silent) say(element, 'no', SILENCE)
  const stated = [...facts].map(([id, values]) => {
    const probabilities = logSoftmax([...values.values()])
    const likely = Object.fromEntries([...values.keys()].map((is, at) => [is, probabilities[at] ?? 0]))
    return { id, values: likely, isSilent: silent.has(id) }
  })
  const signs = reading.labels.flatMap(({ head, sign }) =>
    sign && scores.heads[head]
      ? [{ id: sign.fact, values: { yes: Math.log(SIGN), open: Math.log(1 - SIGN) }, isSilent: false }]
      : [],
  )
  return [...stated, ...signs]
}

/** What is concluded, how likely each answer is, and what the rules call it. */
export interface LikelyLabel extends Outcome {
  /** the question to the text */
  head: string
  /** what the question calls an outcome of the rules */
  answerFor: (outcome: string) => string
  /** the fact that keeps it open, where there is one */
  sign: string | null
  /** the element that silence denies where the answer is no, where there is one */
  silence: string | null
}

/** Gives how likely each outcome is; where no layer asks for it, all are equally so. */
export function likelyLabels(scores: Scores, reading: ReadingRules): LikelyLabel[] {
  return reading.labels.map(({ head, of, calls, sign, silence = null }) => {
    const answers = reading.layout.heads.find(({ id }) => id === head)?.answers ?? []
    const logits = scores.heads[head] ?? answers.map(() => 0)
    const outcomes = new Map(Object.entries(calls).map(([outcome, answer]) => [answer, outcome]))
    const values = Object.fromEntries(
      logSoftmax(logits).map((one, at) => {
        const answer = answers[at] ?? ''
        return [outcomes.get(answer) ?? answer, one]
      }),
    )
    const answerFor = (outcome: string) => calls[outcome] ?? outcome
    return { head, id: of, values, answerFor, sign: sign?.fact ?? null, silence }
  })
}
