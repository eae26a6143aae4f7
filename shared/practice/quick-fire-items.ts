import { evaluate } from '../classifier/engine'
import type { Distinction, Rules } from '../classifier/rules'
import { caseParagraphs } from '../pack/case-paragraphs'
import type { Pack, PackCase } from '../pack/schema'
import { quotedPassage } from './quoted-passage'

/** One question of the quick fire: which of a few things that are easily taken for each other it is. */
export interface QuickFireItem {
  /** within the pack; never changes as long as its case keeps its words */
  id: string
  distinction: string
  caseId: string
  /** of the case; cases without a family are each their own */
  family: string
  level: number
  paragraphs: string[]
  /** the words that are asked about; null: the case as a whole is */
  marked: { paragraph: number; start: number; end: number } | null
  /** id of the option that the key has */
  right: string
}

/** More can't be read against the clock. */
const WHOLE_CASE_AT_MOST_WORDS = 130
/** Fewer would be known by heart after two rounds. */
const ITEMS_AT_LEAST = 4

/**
 * Gives what the quick fire may ask of a pack. A distinction is left out where its items are too few, or where one of its
 * options is never the right one: its answer would be known beforehand.
 */
export function quickFireItems({
  rules,
  cases,
  manifest,
}: Pick<Pack, 'rules' | 'cases' | 'manifest'>): QuickFireItem[] {
  const facts = new Set(rules.facts.map(({ id }) => id))
  const findings = new Set(rules.findings.map(({ id }) => id))
  return rules.distinctions.flatMap((distinction) => {
    const { between } = distinction
    const itemsOf = between.every((id) => facts.has(id))
      ? (one: PackCase) => ofFacts(one, distinction, manifest.language)
      : between.every((id) => findings.has(id))
        ? (one: PackCase) => ofCase(one, distinction, findingsOf(one))
        : (one: PackCase) => ofCase(one, distinction, choicesOf(rules, one))
    const items = cases.flatMap(itemsOf)
    const areAllAsked = between.every((option) => items.some(({ right }) => right === option))
    return items.length >= ITEMS_AT_LEAST && areAllAsked ? items : []
  })
}

/** Words that the key states one of the facts by, and none of the others. */
function ofFacts(one: PackCase, { id, between }: Distinction, lang: string): QuickFireItem[] {
  const stated = one.facts
    .filter(({ fact, is }) => between.includes(fact) && is !== 'no')
    .flatMap(({ fact, quotes }) => quotes.map((quote) => ({ fact, quote })))
  return stated.flatMap(({ fact, quote }, at) => {
    const isOfOther = stated.some((other) => other.fact !== fact && overlap(one.text, quote, other.quote))
    // One and the same fact may be stated of two persons by the same words.
    const isTwice = stated.some((other, before) => before < at && other.quote === quote)
    const passage = isOfOther || isTwice ? null : quotedPassage(one.text, quote, lang)
    if (!passage) return []
    const { text, start, end } = passage
    const number = stated.filter((other, before) => before < at && other.fact === fact).length
    return {
      ...about(one, id, `${fact}/${number}`),
      paragraphs: [text],
      marked: { paragraph: 0, start, end },
      right: fact,
    }
  })
}

/** A short case of which exactly one of the options holds. */
function ofCase(one: PackCase, { id, between }: Distinction, holds: ReadonlySet<string>): QuickFireItem[] {
  const right = between.filter((option) => holds.has(option))
  const [only] = right
  if (right.length !== 1 || only === undefined) return []
  if (one.text.split(/\s+/).length > WHOLE_CASE_AT_MOST_WORDS) return []
  // What is open may yet hold: the case would have two answers.
  if (between.some((option) => one.findings[option] === 'insufficient')) return []
  return [{ ...about(one, id, only), paragraphs: caseParagraphs(one.text), marked: null, right: only }]
}

const findingsOf = ({ findings }: PackCase) => new Set(Object.keys(findings).filter((id) => findings[id] === 'yes'))

/** Gives the choices of elements that are right for everybody in the case. */
function choicesOf(rules: Rules, one: PackCase): Set<string> {
  const { subjects } = evaluate(rules, one)
  return new Set(
    rules.elements
      .filter(({ choices }) => choices !== undefined)
      .flatMap(({ id }) => {
        const values = new Set(subjects.map(({ elements }) => elements[id]?.value ?? ''))
        return values.size === 1 ? [...values] : []
      }),
  )
}

function about(one: PackCase, distinction: string, what: string) {
  const id = `${distinction}/${one.id}/${what}`
  return { id, distinction, caseId: one.id, family: one.family ?? one.id, level: one.level }
}

function overlap(text: string, a: string, b: string): boolean {
  const paragraph = caseParagraphs(text).find((each) => each.includes(a) && each.includes(b))
  if (paragraph === undefined) return false
  const [startA, startB] = [paragraph.indexOf(a), paragraph.indexOf(b)]
  return startA < startB + b.length && startB < startA + a.length
}
