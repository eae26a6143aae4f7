import { z } from 'zod'
import { codePointsOf } from '../exchange/code-points'
import type { ReadingRules } from '../pack/reading'
import type { CaseReading, Reason } from './reading'

/** What a line of input holds; what else stands in it does not count. */
export const inputLine = z.object({ id: z.json().default(null), text: z.string() })

/** A place in a text that shows a fact, in code points; the end is exclusive. */
interface Evidence {
  /** act.recruitment, means, victim_child: as the elements name it, else as the rules do */
  fact: string
  start: number
  end: number
  text: string
  reason: string
}

/** What was read of a text, as a line tells it: each label by its name, and what else is named here. */
export interface OutputLine {
  [label: string]: unknown
  id: z.infer<typeof inputLine>['id']
  elements: Record<string, string[] | boolean | null>
  evidence: Evidence[]
  confidence: Record<string, number>
  /** milliseconds, without loading */
  ms: number
}

/** Gives what a line of output says of a text that was read. @param wordsFor a reason, in words */
export function outputLine(
  { id, text }: z.infer<typeof inputLine>,
  { facts, labels }: CaseReading,
  ms: number,
  { reading, wordsFor }: { reading: ReadingRules; wordsFor: (reason: Reason) => string },
): OutputLine {
  const valueOf = new Map(facts.map(({ statement }) => [statement.fact, statement.is]))
  const known = reading.labels.flatMap(({ name, head }) => {
    const label = labels[head]
    return label ? [{ name, ...label }] : []
  })
  const points = codePointsOf(text)
  return {
    id,
    ...Object.fromEntries(known.map(({ name, value }) => [name, value])),
    elements: Object.fromEntries(
      reading.items.map((item) => {
        if (!('of' in item)) return [item.name, asBoolean(valueOf.get(item.fact))]
        const names = listed(item.of).flatMap(({ name, fact, is }) => (valueOf.get(fact) === is ? [name] : []))
        return [item.name, names]
      }),
    ),
    evidence: facts.flatMap(({ statement: { fact, is }, evidence, reason }) =>
      evidence.map(({ start, end }) => ({
        fact: pathOf(reading, fact, is),
        start: points.ofUnits(start),
        end: points.ofUnits(end),
        text: text.slice(start, end),
        reason: wordsFor(reason),
      })),
    ),
    confidence: Object.fromEntries(known.map(({ name, confidence }) => [name, rounded(confidence, 4)])),
    ms: rounded(ms, 1),
  }
}

const asBoolean = (is: string | number | undefined): boolean | null => (is === undefined ? null : is === 'yes')

/** The entries of a list of names; a fact without more is one that is so. */
const listed = (of: Readonly<Record<string, ListedFact>>) =>
  Object.entries(of).map(([name, one]) => (typeof one === 'string' ? { name, fact: one, is: 'yes' } : { name, ...one }))
type ListedFact = string | { fact: string; is: 'yes' | 'no' }

/** What a statement is called by the names of the elements; by its id where they do not name it. */
function pathOf({ items }: ReadingRules, fact: string, is: string | number): string {
  for (const item of items) {
    if (!('of' in item)) {
      if (item.fact === fact) return item.name
      continue
    }
    const named = listed(item.of).find((one) => one.fact === fact && one.is === is)
    if (named) return `${item.name}.${named.name}`
  }
  return fact
}

function rounded(number: number, digits: number): number {
  return Number(number.toFixed(digits))
}
