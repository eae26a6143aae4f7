import type { Trace } from '../../shared/classifier/engine'
import type {
  AttemptResult,
  CasePlace,
  EvidenceMark,
  EvidenceOverlap,
  FactConfusion,
} from '../../shared/model/practice'
import { elementParts, factsOf, partKey } from '../../shared/practice/part'
import type { AskedPart } from './asked-parts'
import { type FoundCase, paragraphsOf } from './cases'
import { factsBehind, factsWithin, labelOf, personLabel, statementsOf } from './shown-facts'

/** A mark longer than about two sentences shows nothing: who marks everything has not said which words it is. */
const LONGEST_MARK = 300

/** What the marks for one part are worth. */
export interface MarkedEvidence {
  overlap: EvidenceOverlap | null
  missedQuotes: string[]
  confusions: FactConfusion[]
}

/**
 * Holds the marks for an element against the words on which the key rests. Marking is free: who marks nothing for it misses
 * nothing, and where nothing shows it nothing can be missed.
 *
 * A statement is found by a mark that covers more than half of one of its quotes, or lies within one: learners mark a word
 * or a sentence where the key has a few words. One that was called by another fact's name is not found. The score is the
 * harmonic mean of the share that was found and the share of marks that touch any words on which the element rests.
 */
export function markedEvidence(found: FoundCase, part: AskedPart, evidence: readonly EvidenceMark[]): MarkedEvidence {
  const marks = evidence.filter((mark) => mark.element === part.key)
  const within = factsWithin(part.trace)
  const near = statementsOf(within).map((one) => ({ one, places: placesOf(found, one.quotes) }))
  const behind = new Set(statementsOf(factsBehind(part.trace)))
  const wanted = near.filter(({ one, places }) => behind.has(one) && places.length > 0)
  if (part.kind === 'finding' || marks.length === 0 || wanted.length === 0) {
    return { overlap: null, missedQuotes: [], confusions: [] }
  }
  const confusions = confusionsOf(found, marks, within)
  const isCalledWrongly = (mark: EvidenceMark, facts: readonly string[]) =>
    confusions.some((confusion) => confusion.mark === mark && facts.includes(confusion.expected.id))
  const isFound = ({ one, places }: (typeof near)[number]) =>
    marks.some((mark) => places.some((place) => shows(mark, place)) && !isCalledWrongly(mark, [one.fact]))
  const missed = wanted.filter((statement) => !isFound(statement))
  const beside = marks.filter((mark) => !near.some(({ places }) => places.some((place) => shows(mark, place))))
  const share = (wanted.length - missed.length) / wanted.length
  const precision = (marks.length - beside.length) / marks.length
  return {
    overlap: {
      found: wanted.length - missed.length,
      of: wanted.length,
      beside: beside.map(({ paragraph, start, end }) => ({ paragraph, start, end })),
      score: share + precision === 0 ? 0 : (2 * share * precision) / (share + precision),
    },
    missedQuotes: missed.flatMap(({ one }) => one.quotes),
    confusions: confusions.map(({ given, expected, tell, quote }) => ({ given, expected, tell, quote })),
  }
}

function shows(mark: CasePlace, place: CasePlace): boolean {
  if (mark.paragraph !== place.paragraph || mark.end - mark.start > LONGEST_MARK) return false
  const common = Math.min(mark.end, place.end) - Math.max(mark.start, place.start)
  return common > (place.end - place.start) / 2 || (common > 0 && mark.start >= place.start && mark.end <= place.end)
}

/** Gives the marks that name a fact although their words show others, and not the one that is named. */
function confusionsOf(
  found: FoundCase,
  marks: readonly EvidenceMark[],
  within: readonly Trace[],
): (FactConfusion & { mark: EvidenceMark })[] {
  const { distinctions } = found.pack.rules
  return marks.flatMap((mark) => {
    const given = mark.fact
    if (given === undefined || given === null) return []
    const shown = within.flatMap(({ id, told }) => {
      const quote = told
        .flatMap(({ fact, quotes }) => (fact === id ? quotes : []))
        .find((words) => placesOf(found, [words]).some((place) => shows(mark, place)))
      return id === null || quote === undefined ? [] : [{ id, quote }]
    })
    if (shown.length === 0 || shown.some(({ id }) => id === given)) return []
    const between = (id: string) => distinctions.find((one) => one.between.includes(given) && one.between.includes(id))
    const expected = shown.find(({ id }) => between(id)) ?? shown[0]
    if (!expected) return []
    return [
      {
        mark,
        given: { id: given, label: labelOf(found, given) },
        expected: { id: expected.id, label: labelOf(found, expected.id) },
        tell: between(expected.id)?.tell ?? null,
        quote: expected.quote,
      },
    ]
  })
}

/** Gives where words stand in the case: each quote where it stands first. */
function placesOf({ case: one }: FoundCase, quotes: readonly string[]): CasePlace[] {
  const paragraphs = paragraphsOf(one)
  return quotes.flatMap((quote) => {
    const paragraph = paragraphs.findIndex((text) => text.includes(quote))
    const start = paragraphs[paragraph]?.indexOf(quote)
    return start === undefined ? [] : [{ paragraph, start, end: start + quote.length }]
  })
}

/** Gives where the words stand on which the key rests; the part of each is the first that rests on its fact. */
export function keyEvidence(found: FoundCase): AttemptResult['evidence'] {
  const { case: one, pack } = found
  const asked = elementParts(pack.rules, one.persons)
  const factsOfElement = new Map(pack.rules.elements.map((rule) => [rule.id, factsOf(pack.rules, rule)]))
  return one.facts.flatMap(({ fact, of, is, quotes }) => {
    const subjects = [of ?? []].flat()
    const part = asked.find(
      ({ id, subject }) =>
        (id === fact || factsOfElement.get(id)?.includes(fact)) &&
        (subject === null || subjects.length === 0 || subjects.includes(subject)),
    )
    const element = part ? partKey(part.id, part.subject) : ''
    const label = labelOf(found, fact)
    const persons = subjects.flatMap((id) => personLabel(found, id) ?? [])
    return placesOf(found, quotes).map((place) => ({ ...place, element, fact, label, against: is === 'no', persons }))
  })
}
