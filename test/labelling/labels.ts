import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { evaluate } from '../../shared/classifier/engine'
import type { Rules } from '../../shared/classifier/rules'
import type { PackCase } from '../../shared/pack/schema'

const list = z.array(z.string())
const stated = z.boolean().nullable()

/** What a reader says of a case, by the guide to the labels. */
export const labels = z.strictObject({
  case: z.string(),
  tip: z.enum(['yes', 'no', 'insufficient']),
  som: z.enum(['yes', 'no', 'insufficient']),
  cyber: z.enum(['none', 'enabled', 'dependent', 'both']),
  serious: z.enum(['yes', 'no', 'unknown']),
  act: list,
  means: list,
  purpose: list,
  child: stated,
  border: stated,
  irregular: stated,
  national: stated,
  benefit: stated,
})
export type Labels = z.infer<typeof labels>

/** Labels of which each case has one value. */
export const single = ['tip', 'som', 'cyber', 'serious', 'child', 'border', 'irregular', 'national', 'benefit'] as const
/** Labels of which a case has any number of items. */
export const several = ['act', 'means', 'purpose'] as const
export type LabelName = (typeof single)[number] | (typeof several)[number]

const folder = join(import.meta.dirname, '../fixtures/labels')

/** Reads a file of test/fixtures/labels, a JSON object a line. */
export function readLines<T>(name: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => schema.parse(JSON.parse(line)))
}

/** Gives what the key of a case has for each label; of a person: if it holds of one at least. */
export function labelsOfKey(rules: Rules, one: PackCase): Labels {
  const { findings } = evaluate(rules, one)
  const shown = (id: string) => one.findings[id] ?? findings[id]?.shown ?? 'no'
  const isTold = (fact: string, value: 'yes' | 'no') =>
    one.facts.some((told) => told.fact === fact && told.is === value)
  const ofPersons = (fact: string) => (isTold(fact, 'yes') ? true : isTold(fact, 'no') ? false : null)
  // What one witness says and another denies of the same person is not stated.
  const isDisputed = (yes: PackCase['facts'][number]) =>
    one.facts.some(
      (told) =>
        told.fact === yes.fact &&
        told.is === 'no' &&
        JSON.stringify([told.of, told.by]) === JSON.stringify([yes.of, yes.by]),
    )
  const items = (group: string, leftOut: string[] = []) => {
    const held = one.facts.filter((told) => told.is === 'yes' && told.fact.startsWith(`${group}.`) && !isDisputed(told))
    const names = held.filter(({ fact }) => !leftOut.includes(fact)).map(({ fact }) => fact.slice(group.length + 1))
    return [...new Set(names)]
  }
  const isDependent = shown('cyber-dependent') === 'yes'
  const isEnabled = shown('cyber-enabled') === 'yes'
  const serious = shown('serious-crime')
  return {
    case: one.id,
    tip: shown('tip'),
    som: shown('som'),
    cyber: isDependent ? (isEnabled ? 'both' : 'dependent') : isEnabled ? 'enabled' : 'none',
    serious: serious === 'insufficient' ? 'unknown' : serious,
    act: items('act', ['act.attempted']),
    means: items('means'),
    purpose: items('purpose'),
    child: ofPersons('victim.child'),
    border: ofPersons('entry.border-crossed'),
    irregular: ofPersons('entry.irregular'),
    national: ofPersons('entry.national-or-resident'),
    benefit: isTold('benefit.only-costs', 'yes') ? false : ofPersons('benefit.material'),
  }
}
