import { evaluate } from '../../../shared/classifier/engine'
import type { Statement } from '../../../shared/classifier/told'
import type { Span } from '../../../shared/case-reading/reading'
import { caseParagraphs } from '../../../shared/pack/case-paragraphs'
import type { Pack } from '../../../shared/pack/schema'
import { goldOf } from '../../labelled-cases/gold'
import type { LabelledCase } from '../../labelled-cases/load'
import type { CaseLabels } from '../../labelled-cases/tags'
import { labelsOfKey } from '../../labelling/labels'

/** A fact that a case states, and where. */
export interface ToldFact {
  fact: string
  is: 'yes' | 'no'
  places: Span[]
}

/** A case to measure with. */
export interface BenchCase {
  id: string
  family: string
  text: string
  labels: CaseLabels
  facts: ToldFact[]
  /** places of words that only say how something is meant, or what befell somebody who has no part in it, by their tag */
  asides: { tag: string; place: Span }[]
  /** the facts of the key give its labels by the rules */
  isGoldRight: boolean
}

/** Gives labelled cases in this form. */
export function fromLabelled(cases: readonly LabelledCase[], { rules, reading }: ReaderPack): BenchCase[] {
  return cases.map((one) => {
    const facts = new Map<string, ToldFact>()
    const asides: BenchCase['asides'] = []
    for (const { tag, start, end } of one.spans) {
      const meaning = reading.marks[tag]
      if (meaning && 'fact' in meaning) addPlace(facts, meaning, { start, end })
      else asides.push({ tag, place: { start, end } })
    }
    const { id, family, text, labels } = one
    const gold = goldOf(one, rules, reading).labels
    const isGoldRight = JSON.stringify(gold) === JSON.stringify(labels)
    return { id, family, text, labels, facts: [...facts.values()], asides, isGoldRight }
  })
}

/** Gives the practice cases of a pack in this form. Of persons with different fates, a fact is told if it is of one. */
export function fromPractice({ rules, cases }: ReaderPack): BenchCase[] {
  return cases.map((one) => {
    const text = caseParagraphs(one.text).join('\n\n')
    const facts = new Map<string, ToldFact>()
    for (const { fact, is, quotes } of one.facts) {
      if (is !== 'yes' && is !== 'no') continue
      const told =
        fact === 'benefit.only-costs' && is === 'yes' ? { fact: 'benefit.material', is: 'no' as const } : { fact, is }
      for (const place of placesOf(text, quotes)) addPlace(facts, told, place)
    }
    const { tip, som, cyber, serious } = labelsOfKey(rules, one)
    const labels = { tip, som, cyber, serious }
    const { findings } = evaluate(rules, one)
    const isGoldRight = Object.entries(one.findings).every(([id, value]) => findings[id]?.shown === value)
    return {
      id: one.id,
      family: one.family ?? one.id,
      text,
      labels,
      facts: [...facts.values()],
      asides: [],
      isGoldRight,
    }
  })
}

/** A pack with a reader. */
export interface ReaderPack extends Pack {
  reading: NonNullable<Pack['reading']>
}

function addPlace(facts: Map<string, ToldFact>, { fact, is }: Pick<ToldFact, 'fact' | 'is'>, place: Span): void {
  const key = `${fact} ${is}`
  const known = facts.get(key) ?? { fact, is, places: [] }
  known.places.push(place)
  facts.set(key, known)
}

function placesOf(text: string, quotes: Statement['quotes']): Span[] {
  return quotes.flatMap((quote) => {
    const start = text.indexOf(quote)
    return start === -1 ? [] : [{ start, end: start + quote.length }]
  })
}
