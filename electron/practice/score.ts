import { evaluate, type Evaluation } from '../../shared/classifier/engine'
import type { Answers, ResultRow } from '../../shared/model/practice'
import { askedParts, type AskedPart } from './asked-parts'
import type { FoundCase } from './cases'
import { markedEvidence } from './evidence'
import { factsBehind, quotesOf, shownFacts } from './shown-facts'
import { shownFlips, type ShownFlips } from './shown-flips'
import { whyNot } from './why'

/** Of a right value whose words were marked, so much is for the value and the rest for the words. */
const FOR_THE_VALUE = 0.5

/** What the rules make of a case, once for all that is asked in it. */
export interface Analysis {
  found: FoundCase
  evaluation: Evaluation
  parts: AskedPart[]
  /** what would change the findings */
  flips(): ShownFlips
}

/** Applies the pack's rules to what the key of a case tells. */
export function analyse(found: FoundCase): Analysis {
  const { case: one, pack } = found
  const evaluation = evaluate(pack.rules, one)
  let flips: ShownFlips | undefined
  return {
    found,
    evaluation,
    parts: askedParts(found, evaluation),
    // They take longer than all else, and not all who ask need them.
    flips: () => (flips ??= shownFlips(found, evaluation)),
  }
}

/**
 * Gives what the learner, the key and the engine say of each element and finding, what that is worth, and why. Score and
 * feedback are both made of these rows, so that neither can say what the other does not.
 * @param later what was given in the end for parts that had been checked before, by their keys
 */
export function scoreAnswers(
  analysis: Analysis,
  answers: Answers,
  later: Readonly<Record<string, string>> = {},
): ResultRow[] {
  return analysis.parts.map((part) => scorePart(analysis, part, answers, later[part.key] ?? null))
}

/** Gives the row of one part. */
export function scorePart(
  { found, flips }: Analysis,
  part: AskedPart,
  { elements, findings, evidence }: Answers,
  later: string | null,
): ResultRow {
  const given = (part.kind === 'element' ? elements : findings)[part.key] ?? null
  const isRight = given === part.expected
  const { overlap, missedQuotes, confusions } = markedEvidence(found, part, evidence)
  const behind = part.kind === 'element' ? factsBehind(part.trace) : []
  return {
    id: part.id,
    part: part.key,
    kind: part.kind,
    label: part.label,
    subject: part.subject,
    given,
    later: later === given ? null : later,
    expected: part.expected,
    engine: part.engine,
    differs: part.expected !== part.engine,
    valueLabels: Object.fromEntries(part.options.flatMap(({ id, label }) => (label === null ? [] : [[id, label]]))),
    score: !isRight ? 0 : overlap === null ? 1 : FOR_THE_VALUE + (1 - FOR_THE_VALUE) * overlap.score,
    overlap,
    // What is denied is shown by its words alone; a fact that is called as its element says nothing more.
    facts: shownFacts(
      found,
      behind.filter(({ value }) => value === 'yes'),
    )
      .map(({ label }) => label)
      .filter((label) => label.toLowerCase() !== part.label.toLowerCase()),
    quotes: quotesOf(behind),
    missedQuotes,
    confusions,
    whyNot: whyNot(found, part, given, () => flips().list),
    decisive: part.kind === 'element' && part.id === found.case.decisive,
  }
}
