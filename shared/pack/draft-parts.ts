import type { z } from 'zod'
import { rules } from '../classifier/rules'
import { caseFolder } from './parts'
import { fieldOf, type Field } from './fields'
import { packCard, packCase, packManifest, packTerm } from './schema'

/** A part of a pack that is written by a form: a whole file, or a list in one. */
export interface DraftPart {
  id: PartId
  file: string
  /** of the list in the file, or of the group; empty: the file itself */
  path: readonly string[]
  /** of an entry where it is a list */
  field: Field
  isList: boolean
}

export const partIds = [
  'pack',
  'terms',
  'cards',
  'facts',
  'elements',
  'findings',
  'distinctions',
  'rules',
  'cases',
] as const
export type PartId = (typeof partIds)[number]

const ruleLists = ['facts', 'elements', 'findings', 'distinctions'] as const

const part = (id: PartId, file: string, schema: z.ZodType, path: readonly string[], isList: boolean): DraftPart => ({
  id,
  file,
  path,
  field: fieldOf(schema),
  isList,
})

/** The parts of a pack, in the order in which they are written. */
export function draftParts(): DraftPart[] {
  const { shape } = rules
  const groups = rules.pick({ roles: true, parameters: true, exclusions: true })
  return [
    part('pack', 'pack.yaml', packManifest, [], false),
    part('terms', 'terms.yaml', packTerm, [], true),
    part('cards', 'cards.yaml', packCard, [], true),
    part('rules', 'rules.yaml', groups, [], false),
    part('facts', 'rules.yaml', shape.facts.element, ['facts'], true),
    part('elements', 'rules.yaml', shape.elements.element, ['elements'], true),
    part('findings', 'rules.yaml', shape.findings.element, ['findings'], true),
    part('distinctions', 'rules.yaml', shape.distinctions.unwrap().element, ['distinctions'], true),
    part('cases', 'cases.yaml', packCase, [], true),
  ]
}

/** Which part shows a field of a file; null: none does, only the file as text. */
export function partShowing(file: string, field: string): PartId | null {
  const [first = ''] = field.split('.')
  if (file === 'pack.yaml') return 'pack'
  if (file === 'terms.yaml') return 'terms'
  if (file === 'cards.yaml') return 'cards'
  if (file === 'rules.yaml') return ruleLists.find((list) => list === first) ?? 'rules'
  return file === 'cases.yaml' || file.startsWith(`${caseFolder}/`) ? 'cases' : null
}
