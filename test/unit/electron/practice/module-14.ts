import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { FoundCase } from '../../../../electron/practice/cases'
import { rules } from '../../../../shared/classifier/rules'
import { packCases, packManifest, type Pack } from '../../../../shared/pack/schema'

const folder = join(import.meta.dirname, '../../../../resources/packs/module-14')
const read = (file: string): unknown => parse(readFileSync(join(folder, file), 'utf8'))

/** The first pack, as far as practice needs it. */
export const module14: Pack = {
  manifest: packManifest.parse(read('pack.yaml')),
  module: '',
  terms: [],
  cards: [],
  rules: rules.parse(read('rules.yaml')),
  cases: packCases.parse(read('cases.yaml')),
}

export function caseOf(id: string): FoundCase {
  const index = module14.cases.findIndex((one) => one.id === id)
  const one = module14.cases[index]
  if (!one) throw new Error(`no case ${id}`)
  const documentId = module14.manifest.id
  const placeOf = (sectionId: string) => ({ documentId, sectionId })
  return { key: `${documentId}/${id}`, number: index + 1, case: one, pack: module14, placeOf }
}
