import { outcomeOf } from '../../shared/case-reading/decide'
import { evaluate } from '../../shared/classifier/engine'
import type { Rules } from '../../shared/classifier/rules'
import type { Person, Statement, Told } from '../../shared/classifier/told'
import type { ReadingRules } from '../../shared/pack/reading'
import { tagsOf } from './check'
import type { WrittenCase } from './parse'
import { type CaseLabels, type ItemGroup, items } from './tags'

/** What a case's key rests on besides what its tags state. */
export type Leaning =
  /** told is an act and nothing else of trafficking: by the guide such silence denies a purpose */
  | 'silence'
  /** an illegal entry is told, and of a border nothing, or that it was not reached: the entry was under way */
  | 'under-way'
  /** several persons with different fates */
  | 'two-persons'
  /** something points to it, by the guide, that shows none of its elements: a suspicion, an age, a half-told entry */
  | 'suspicion'

/** What follows from a case's tags by the rules. */
export interface Gold {
  told: Told
  labels: CaseLabels
  leaning: Leaning[]
}

/** The one of whom most is told that speaks for an offence, and another, of whom the contrary is told. */
const one: Person = { id: 'one', label: 'one', role: 'subject' }
const another: Person = { id: 'another', label: 'another', role: 'subject' }

/** By the guide these point to a finding where none of its elements is stated as a whole. */
const signs = { tip: ['hedge', 'child'], som: ['pro', 'irr', 'ben', 'bor', 'hedge'] }
const suspected = { tip: 'suspected.trafficking', som: 'suspected.smuggling' }

/**
 * Applies the rules of a pack to what the tags of a case state, so that errors of a reader are told from errors of the
 * rules. The tags name no persons: what is both stated and denied is of two, what speaks for an offence of the one and
 * what speaks against it of the other. What is not tagged is not stated, but for the three leanings that the guide to the
 * labels asks for; these look at the key's label, and never against what a tag says.
 */
export function goldOf(written: WrittenCase, rules: Rules, reading: ReadingRules): Gold {
  const has = tagsOf(written.spans)
  const leaning: Leaning[] = []
  const facts: Statement[] = [...has].flatMap((tag) => {
    const meaning = reading.marks[tag]
    return meaning && 'fact' in meaning ? [{ fact: meaning.fact, is: meaning.is, quotes: [] }] : []
  })
  const lean = (why: Leaning, fact: string, is: 'yes' | 'no') => {
    leaning.push(why)
    facts.push({ fact, is, quotes: [] })
  }
  const isToldOf = (group: ItemGroup) => Object.keys(items[group]).some((tag) => has.has(tag))
  const isActAlone = isToldOf('act') && !isToldOf('means') && !isToldOf('purpose')
  if (written.labels.tip === 'no' && isActAlone && !has.has('-act') && !has.has('-purpose'))
    lean('silence', 'purpose', 'no')
  if (has.has('irr') && !has.has('bor')) lean('under-way', 'entry.under-way', 'yes')

  const bare = labelsBy(rules, reading, toldOfPersons(facts, rules))
  for (const label of ['tip', 'som'] as const) {
    const isSuspected = written.labels[label] === 'insufficient' && signs[label].some((tag) => has.has(tag))
    if (isSuspected && bare[label] === 'no') lean('suspicion', suspected[label], 'yes')
  }
  const told = toldOfPersons(facts, rules)
  if (told.persons.length > 0) leaning.push('two-persons')
  return { told, labels: labelsBy(rules, reading, told), leaning }
}

/** Gives the labels that follow from what is told. */
function labelsBy(rules: Rules, reading: ReadingRules, told: Told): CaseLabels {
  const found = evaluate(rules, told)
  const labels = reading.labels.map(({ head, of, calls }) => {
    const outcome = outcomeOf(found, of)
    return [head, calls[outcome] ?? outcome] as const
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the heads of the labels are those
  return Object.fromEntries(labels) as CaseLabels
}

/** Tells what contradicts itself of two persons; nobody is named where nothing does. */
function toldOfPersons(facts: readonly Statement[], rules: Rules): Told {
  const belongsToCase = new Set(rules.facts.flatMap((fact) => (fact['belongs-to'] === 'case' ? [fact.id] : [])))
  const isContradicted = ({ fact, is }: Statement) =>
    facts.some(
      (other) => other.is !== is && (other.fact === fact || (is === 'no' && other.fact.startsWith(`${fact}.`))),
    )
  // What serves in one place may lie idle in another.
  const isIdle = (told: Statement) => belongsToCase.has(told.fact) && told.is === 'no' && isContradicted(told)
  const kept = facts.filter((told) => !isIdle(told))
  if (!kept.some((told) => isContradicted(told) && !belongsToCase.has(told.fact))) return { persons: [], facts: kept }
  const isOfAnother = (told: Statement) => isContradicted(told) && speaksAgainst(told)
  return {
    persons: [one, another],
    facts: kept.map((told) => {
      if (belongsToCase.has(told.fact)) return told
      return { ...told, of: isOfAnother(told) ? another.id : one.id }
    }),
  }
}

/** Tells whether a statement speaks against an offence: a denial does, but for that of being at home where one is brought. */
const speaksAgainst = ({ fact, is }: Statement): boolean => (is === 'no') !== (fact === 'entry.national-or-resident')
