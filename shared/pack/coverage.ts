import { evaluate, type Evaluation } from '../classifier/engine'
import { minimalFlips } from '../classifier/flips'
import type { ElementRule, Rules } from '../classifier/rules'
import type { Statement } from '../classifier/told'
import type { Pack, PackCase } from './schema'

/** So many cases show each side of a distinction before it can be trained. */
const ENOUGH_ITEMS = 3

/** In how many cases each answer is the right one; answers that no case has are there with 0. */
export interface Reached {
  id: string
  label: string
  /** by yes, no and open, by the ids of an element’s choices, or by yes, no and insufficient for a finding */
  cases: Record<string, number>
}

export interface FindingReached extends Reached {
  asked: boolean
  /** cases in which it is not yes, and would be if one fact were told otherwise */
  missedNarrowly: number
}

/** What a pack practises, and what it leaves out. */
export interface Coverage {
  counts: { terms: number; cards: number; cases: number; pairs: number; levels: [number, number, number] }
  elements: Reached[]
  findings: FindingReached[]
  /** of each thing that is told apart from another, in how many cases it holds */
  distinctions: (Reached & { isEnough: boolean })[]
  /** ids of facts of which no case says anything */
  factsNeverStated: string[]
  /** ids of terms that no card asks for */
  termsWithoutCard: string[]
  /** ids of cards that lead nowhere in the text, neither by themselves nor by their term */
  cardsWithoutPassage: string[]
}

/** Counts what the cases, cards and terms of a pack practise. Its rules are without faults; its cases follow from them. */
export function coverage(pack: Pick<Pack, 'terms' | 'cards' | 'rules' | 'cases'>): Coverage {
  const { terms, cards, rules, cases } = pack
  const told = cases.map((one) => ({ one, found: evaluate(rules, one), missed: missedNarrowly(rules, one) }))
  const stated = new Set(cases.flatMap(({ facts }) => facts.flatMap((statement) => factsOf(rules, statement))))
  const asked = new Set(cards.map(({ term }) => term))
  const level = (wanted: number) => cases.filter((one) => one.level === wanted).length
  const count = (is: (of: (typeof told)[number]) => boolean) => told.filter(is).length
  return {
    counts: {
      terms: terms.length,
      cards: cards.length,
      cases: cases.length,
      pairs: new Set(cases.flatMap(({ id, pair }) => (pair ? [[id, pair.with].toSorted().join(' ')] : []))).size,
      levels: [level(1), level(2), level(3)],
    },
    elements: rules.elements.map((rule) => ({
      id: rule.id,
      label: rule.label,
      cases: Object.fromEntries(
        answersTo(rule).map((value) => [value, count(({ found }) => elementIs(found, rule.id, value))]),
      ),
    })),
    findings: rules.findings.map(({ id, label, asked: isAsked }) => ({
      id,
      label,
      asked: isAsked,
      cases: Object.fromEntries(
        ['yes', 'no', 'insufficient'].map((value) => [
          value,
          count(({ found }) => found.findings[id]?.shown === value),
        ]),
      ),
      missedNarrowly: count((of) => of.missed.has(id)),
    })),
    distinctions: rules.distinctions.map(({ id, label, between }) => {
      const sides = between.map((side): [string, number] => [
        side,
        count(({ one, found }) => holds(rules, one, found, side)),
      ])
      return { id, label, cases: Object.fromEntries(sides), isEnough: sides.every(([, n]) => n >= ENOUGH_ITEMS) }
    }),
    factsNeverStated: rules.facts.flatMap(({ id }) => (stated.has(id) ? [] : id)),
    termsWithoutCard: terms.flatMap(({ id }) => (asked.has(id) ? [] : id)),
    cardsWithoutPassage: cards.flatMap(({ id, passage, term }) => (passage || term ? [] : id)),
  }
}

const answersTo = ({ choices }: ElementRule): string[] => choices?.map(({ id }) => id) ?? ['yes', 'no', 'open']

const elementIs = ({ subjects }: Evaluation, id: string, value: string): boolean =>
  subjects.some(({ elements }) => elements[id]?.value === value)

/** The facts that a statement is of: its own, or those of the element that it denies. */
function factsOf(rules: Rules, { fact }: Statement): string[] {
  const when = rules.elements.find(({ id }) => id === fact)?.when
  return typeof when === 'object' && 'any' in when
    ? when.any.filter((part): part is string => typeof part === 'string')
    : [fact]
}

/** Findings that are not yes, and would be if one fact were told otherwise. */
function missedNarrowly(rules: Rules, one: PackCase): Set<string> {
  const near = minimalFlips(rules, one).sets.filter(({ becomes, changes }) => becomes === 'yes' && changes.length === 1)
  return new Set(near.map(({ finding }) => finding))
}

/** Whether a case has a fact, a choice or a finding that a distinction names. */
function holds(rules: Rules, { facts }: PackCase, found: Evaluation, id: string): boolean {
  if (rules.facts.some((fact) => fact.id === id)) return facts.some(({ fact, is }) => fact === id && is !== 'no')
  const element = rules.elements.find(({ choices }) => choices?.some((choice) => choice.id === id))
  if (element !== undefined) return elementIs(found, element.id, id)
  return found.findings[id]?.shown === 'yes'
}
