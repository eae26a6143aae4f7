import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { rules as schema, type Rules } from '../../../../shared/classifier/rules'
import type { Told } from '../../../../shared/classifier/told'

export const root = join(import.meta.dirname, '../../../..')

const rulesIn = (folder: string): Rules => schema.parse(parse(readFileSync(join(root, folder, 'rules.yaml'), 'utf8')))

export const module14 = {
  rules: rulesIn('resources/packs/module-14'),
  /** A case that names nobody, of facts and denied elements alone. */
  told: (facts: Record<string, 'yes' | 'no'>): Told => ({
    persons: [],
    facts: Object.entries(facts).map(([fact, is]) => ({ fact, is, quotes: [] })),
  }),
}
