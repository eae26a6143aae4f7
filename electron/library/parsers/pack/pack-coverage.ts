import { checkRules } from '../../../../shared/classifier/check-rules'
import { coverage, type Coverage } from '../../../../shared/pack/coverage'
import { caseFolder, readParts } from '../../../../shared/pack/parts'
import { readArchive } from './read-archive'

/**
 * What the cases of a pack practise, and what none does; of its entries without faults. Null as long as its rules have faults.
 * @throws AppError pack-unreadable
 */
export function coverageOfArchive(file: string, bytes: Uint8Array): Coverage | null {
  const texts = readArchive(file, bytes)
  const text = (name: string) => texts.get(name) ?? null
  const { parts } = readParts(
    {
      'pack.yaml': text('pack.yaml'),
      'terms.yaml': text('terms.yaml'),
      'cards.yaml': text('cards.yaml'),
      'rules.yaml': text('rules.yaml'),
      'cases.yaml': text('cases.yaml'),
    },
    new Map([...texts].filter(([name]) => name.startsWith(`${caseFolder}/`))),
  )
  const { rules } = parts
  if (rules === null || checkRules(rules).length > 0) return null
  const values = <T>(entries: readonly { value: T }[]): T[] => entries.map(({ value }) => value)
  return coverage({ rules, terms: values(parts.terms), cards: values(parts.cards), cases: values(parts.cases) })
}
