import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { FoundCase } from '../../../../electron/practice/cases'
import { rules } from '../../../../shared/classifier/rules'
import { packCase, packManifest, type Pack, type PackCase } from '../../../../shared/pack/schema'

const folder = join(import.meta.dirname, '../../../../resources/packs/module-14')
const read = (file: string): unknown => parse(readFileSync(join(folder, file), 'utf8'))
const more = readdirSync(join(folder, 'cases')).filter((name) => name.endsWith('.yaml'))

/** The first pack, as far as practice needs it. */
export const module14: Pack = {
  manifest: packManifest.parse(read('pack.yaml')),
  module: '',
  terms: [],
  cards: [],
  rules: rules.parse(read('rules.yaml')),
  cases: ['cases.yaml', ...more.toSorted().map((name) => `cases/${name}`)].flatMap((file) =>
    z.array(packCase).parse(read(file) ?? []),
  ),
  reading: null,
}

export function caseOf(id: string): FoundCase {
  const index = module14.cases.findIndex((one) => one.id === id)
  const one = module14.cases[index]
  if (!one) throw new Error(`no case ${id}`)
  return foundOf(one, index + 1)
}

/** A case of one's own, by the rules of the first pack. */
export function foundOf(one: PackCase, number = 1, pack = module14): FoundCase {
  const documentId = pack.manifest.id
  const placeOf = (sectionId: string) => ({ documentId, sectionId })
  return { key: `${documentId}/${one.id}`, number, case: one, pack, placeOf }
}
