import type { Confusion } from '../metrics/confusion'
import { type Claim, calibrationError, reliability } from '../metrics/calibration'
import { wilson } from '../metrics/proportion'
import { labelNames } from '../../labelled-cases/tags'
import { type Cause, causes } from './causes'
import { type Scored, scoredLists } from './score'

/** 12.3 for 0.123. */
const percent = (share: number): string => (100 * share).toFixed(1)

/** "93.1 % (90.2 to 95.3)" */
function shareWords(hits: number, total: number): string {
  const { low, high } = wilson(hits, total)
  return `${percent(total === 0 ? 0 : hits / total)} % (${percent(low)} to ${percent(high)})`
}

/** All that is said of one set of cases: a table for each label, then elements, evidence, pairs, false yes, confidence. */
export function setLines(name: string, scored: Scored, causeCounts: ReadonlyMap<Cause, number>): string[] {
  const total = scored.labels.tip?.total ?? 0
  return [
    '',
    `== ${name}: ${total} cases, read by the whole reader; in brackets 95 % intervals (Wilson)`,
    `all four labels right: ${shareWords(scored.allRight, total)}`,
    ...labelNames.flatMap((label) => {
      const of = scored.labels[label]
      return of ? ['', ...confusionLines(label, of), pairsLine(of.pairs)] : []
    }),
    '',
    ...itemLines(scored),
    '',
    'true, false or not stated',
    ...Object.entries(scored.stated).flatMap(([field, of]) => confusionLines(field, of)),
    '',
    `evidence of facts that were read rightly: ${scored.evidence.facts}; best span overlaps the right words in ${shareWords(scored.evidence.overlapping, scored.evidence.facts)}, and has most of its words in common in ${shareWords(scored.evidence.close, scored.evidence.facts)}`,
    ...(['tip', 'som'] as const).map((label) => {
      const { of, wrong } = scored.falseYes[label]
      return `${label} read as yes where it is not: ${wrong} of ${of}, ${shareWords(wrong, of)}`
    }),
    '',
    'confidence: in tenths of the cases, the least sure first: mean confidence and share that is right, in %',
    ...labelNames.map((label) => reliabilityLine(label, scored.labels[label]?.claims ?? [])),
    '',
    'wrong facts by cause, assigned by the first rule that fits:',
    ...Object.entries(causes).map(
      ([cause, what]) => `  ${(causeCounts.get(cause as Cause) ?? 0).toString().padStart(4)} ${cause}: ${what}`,
    ),
  ]
}

function confusionLines(name: string, { values, counts, right, total, majority, macroF1 }: Confusion): string[] {
  const width = Math.max(...values.map((value) => value.length), 6)
  const row = (cells: readonly (string | number)[]) => cells.map((cell) => String(cell).padStart(width)).join(' ')
  return [
    `${name}: ${shareWords(right, total)} right; macro-F1 ${percent(macroF1)} %; majority baseline ${percent(majority)} %`,
    `  ${'key'.padEnd(width)} ${row(values.map((value) => value))}  as read`,
    ...values.map((value, at) => `  ${value.padEnd(width)} ${row(counts[at] ?? [])}`),
  ]
}

const pairsLine = ({ right, total }: { right: number; total: number }): string =>
  `  stories whose variants differ in it, all of them right: ${right} of ${total}, ${shareWords(right, total)}`

function itemLines({ items }: Scored): string[] {
  const entries = Object.entries(items.items)
  return [
    `acts, means and purposes: micro-F1 ${percent(items.micro.f1)} %, macro-F1 ${percent(items.macroF1)} %`,
    ...scoredLists.map((list) => {
      const of = entries.filter(([name]) => name.startsWith(`${list}.`))
      const shown = of.map(
        ([name, { f1, inKey, asRead }]) =>
          `${name.slice(list.length + 1)} ${percent(f1)} (${inKey} in the key, ${asRead} read)`,
      )
      return `  ${list}: micro-F1 ${percent(listF1(items, list))} %: ${shown.join(', ')}`
    }),
  ]
}

/** F1 over all items of one list. */
function listF1({ items }: Scored['items'], list: string): number {
  const of = Object.entries(items).flatMap(([name, one]) => (name.startsWith(`${list}.`) ? [one] : []))
  const sum = (count: (one: (typeof of)[number]) => number) => of.reduce((sofar, one) => sofar + count(one), 0)
  const all = sum(({ inKey, asRead }) => inKey + asRead)
  return all === 0 ? 1 : (2 * sum(({ hits }) => hits)) / all
}

function reliabilityLine(label: string, claims: readonly Claim[]): string {
  const bins = reliability(claims).map(({ confidence, right }) => `${percent(confidence)}→${percent(right)}`)
  return `  ${label}: ${bins.join('  ')}; expected calibration error ${percent(calibrationError(claims))} %`
}

/** A line for each way of reading, to compare them. */
export function waysLines(name: string, rows: readonly { way: string; scored: Scored }[]): string[] {
  const head = ['', ...labelNames, 'elements', 'evidence'].map((cell, at) =>
    at === 0 ? ''.padEnd(26) : cell.padStart(9),
  )
  return [
    '',
    `== ${name}, with and without each layer and stage: right labels, micro-F1 of acts, means and purposes, overlapping evidence, in %`,
    head.join(' '),
    ...rows.map(({ way, scored }) => {
      const labels = labelNames.map((label) => {
        const of = scored.labels[label]
        return of ? percent(of.right / of.total) : ''
      })
      const { facts, overlapping } = scored.evidence
      const cells = [...labels, percent(scored.items.micro.f1), facts === 0 ? '-' : percent(overlapping / facts)]
      return [way.padEnd(26), ...cells.map((cell) => cell.padStart(9))].join(' ')
    }),
  ]
}
