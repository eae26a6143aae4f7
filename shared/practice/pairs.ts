import { parts } from '../classifier/parts'
import type { ElementRule, Rules, Tristate } from '../classifier/rules'
import type { Statement } from '../classifier/told'
import type { PackCase } from '../pack/schema'
import { randomFrom, shuffled } from './random'

/** Two cases that differ in one fact. */
export interface CasePair {
  /** of both cases, in the pack's order */
  id: string
  first: PackCase
  second: PackCase
  /** id of the fact in which they differ, or of the element that one of them denies */
  fact: string
}

/** Gives the pairs of a pack, each once, in the order of their first cases. */
export function pairsOf(cases: readonly PackCase[]): CasePair[] {
  return cases.flatMap((first, at) => {
    const second = cases.slice(at + 1).find(({ id }) => id === first.pair?.with)
    if (!first.pair || second?.pair?.with !== first.id) return []
    return { id: `${first.id}+${second.id}`, first, second, fact: first.pair.fact }
  })
}

/** What a case tells of a fact: yes where it states it of anybody, open where it is silent. */
export function toldOf(rules: Rules, one: PackCase, fact: string): Tristate {
  const rule = rules.facts.find(({ id }) => id === fact)
  const threshold = rules.parameters.find(({ id }) => id === rule?.threshold)?.value ?? Infinity
  const values = statementsOf(rules, one, fact).map(({ is }) =>
    typeof is === 'number' ? is >= threshold : is === 'yes',
  )
  return values.includes(true) ? 'yes' : values.length > 0 ? 'no' : 'open'
}

/** The skills of a pair: the elements that rest on the fact, and the distinctions that name it. */
export function pairSkills(rules: Rules, fact: string): string[] {
  return [
    ...elementsWith(rules, fact).map(({ id }) => `element:${id}`),
    ...rules.distinctions.filter(({ between }) => between.includes(fact)).map(({ id }) => `distinction:${id}`),
  ]
}

/** So many facts are offered, the true one among them. */
const OFFERED = 5

/**
 * Gives the facts among which the learner chooses the one that differs: the true one, others of the same elements, and
 * others that these cases tell of. None of them differs, and the order is the rules'.
 */
export function offeredFacts(rules: Rules, { id, first, second, fact }: CasePair): string[] {
  const near = new Set(elementsWith(rules, fact).flatMap(namesIn))
  const told = new Set([...first.facts, ...second.facts].map((statement) => statement.fact))
  const isSame = (other: string) => keyOf(rules, first, other) === keyOf(rules, second, other)
  const order = [...rules.elements, ...rules.facts].map((rule) => rule.id)
  const others = rules.facts.map((rule) => rule.id).filter((other) => other !== fact && isSame(other))
  const random = randomFrom(seedOf(id))
  const kinds = [
    others.filter((other) => near.has(other)),
    others.filter((other) => !near.has(other) && told.has(other)),
    others.filter((other) => !near.has(other) && !told.has(other)),
  ].map((kind) => shuffled(kind, random))
  const [same = [], ofTheseCases = [], rest = []] = kinds
  const half = same.slice(0, Math.floor((OFFERED - 1) / 2))
  const wrong = [...half, ...ofTheseCases, ...same.slice(half.length), ...rest].slice(0, OFFERED - 1)
  return [fact, ...wrong].toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
}

/** Gives the elements that name a fact, or the one that is denied as a whole. */
export function elementsWith(rules: Rules, fact: string): ElementRule[] {
  return rules.elements.filter((element) => element.id === fact || namesIn(element).includes(fact))
}

function namesIn({ when, choices = [] }: ElementRule): string[] {
  const conditions = [...(when === undefined ? [] : [when]), ...choices.map((choice) => choice.when)]
  return conditions.flatMap(parts).filter((part) => typeof part === 'string')
}

/** Gives what a case tells of a fact; the denial of an element is told of each fact that it lists. */
export function statementsOf(rules: Rules, { facts }: PackCase, fact: string): Statement[] {
  const lists = rules.elements.filter(
    ({ when }) => typeof when === 'object' && 'any' in when && when.any.includes(fact),
  )
  return facts.filter((one) => one.fact === fact || lists.some(({ id }) => id === one.fact))
}

const keyOf = (rules: Rules, one: PackCase, fact: string): string =>
  JSON.stringify(
    statementsOf(rules, one, fact)
      .map(({ of, by, is }) => JSON.stringify([of, by, is]))
      .toSorted(),
  )

function seedOf(id: string): number {
  let seed = 0
  for (const sign of id) seed = (Math.imul(seed, 31) + (sign.codePointAt(0) ?? 0)) | 0
  return seed
}
