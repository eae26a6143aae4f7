import { decidingFacts } from '../../shared/classifier/deciding'
import type { ElementResult } from '../../shared/classifier/engine'
import { parts } from '../../shared/classifier/check-rules'
import type { ElementRule } from '../../shared/classifier/rules'
import type { Answers, AttemptResult } from '../../shared/model/practice'
import { type FoundCase, type PackCase, paragraphsOf } from './cases'

/** Gives the words of the case for facts, in the order in which the key has them. */
export function quotesOf(one: PackCase, facts: readonly string[]): string[] {
  return one.evidence.filter(({ fact }) => facts.includes(fact)).map(({ quote }) => quote)
}

/** Gives where the words on which the key rests stand; the element of each is the first whose rule names the fact. */
export function keyEvidence({ case: one, pack }: FoundCase): AttemptResult['evidence'] {
  const paragraphs = paragraphsOf(one)
  return one.evidence.flatMap(({ fact, quote, against }) => {
    const element = pack.rules.elements.find((rule) => factsNamed(rule).has(fact))
    const paragraph = paragraphs.findIndex((text) => text.includes(quote))
    const start = paragraphs[paragraph]?.indexOf(quote)
    if (start === undefined) return []
    const label = pack.rules.facts.find(({ id }) => id === fact)?.label ?? fact
    return [{ element: element?.id ?? '', label, paragraph, start, end: start + quote.length, against }]
  })
}

/**
 * Gives the facts on which an element rests and whose words the learner marked nowhere, although something was marked
 * for the element. Marking is free: who marks nothing misses nothing.
 */
export function missedFacts(one: PackCase, id: string, element: ElementResult, answers: Answers): string[] {
  const marks = answers.evidence.filter((mark) => mark.element === id)
  if (marks.length === 0) return []
  const paragraphs = paragraphsOf(one)
  return decidingFacts(element.trace).filter((fact) => {
    const places = quotesOf(one, [fact]).flatMap((quote) =>
      paragraphs.flatMap((text, paragraph) => {
        const start = text.indexOf(quote)
        return start === -1 ? [] : [{ paragraph, start, end: start + quote.length }]
      }),
    )
    const isFound = places.some((place) =>
      marks.some((mark) => mark.paragraph === place.paragraph && mark.start < place.end && place.start < mark.end),
    )
    return places.length > 0 && !isFound
  })
}

function factsNamed(rule: ElementRule): Set<string> {
  const conditions = [...(rule.when === undefined ? [] : [rule.when]), ...(rule.choices ?? []).map(({ when }) => when)]
  return new Set(conditions.flatMap(parts).filter((part) => typeof part === 'string'))
}
