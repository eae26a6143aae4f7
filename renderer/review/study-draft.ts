import type { StudyKind, StudyRequest } from '../../shared/model/study'
import type { SearchFault } from '../../shared/search-syntax/faults'
import { searchFault } from '../cards/search-fault'

export const studyKinds = [
  'failed-today',
  'ahead',
  'deck-new',
  'document',
  'missed-element',
  'search',
] as const satisfies readonly StudyKind['kind'][]
export type StudyKindName = (typeof studyKinds)[number]

/** A custom study while it is chosen: what was given for one kind stays when another is looked at. */
export interface StudyDraft {
  kind: StudyKindName
  /** null for all */
  deckId: string | null
  documentId: string | null
  /** null for the whole text */
  sectionId: string | null
  query: string
  days: number
  /** of new cards; of the other kinds all are meant */
  limit: number
  /** null: as is usual for the kind */
  effect: boolean | null
}

/** As many as a study can be of. */
const ALL = 9999

export const emptyStudy = (deckId: string | null): StudyDraft => ({
  kind: 'failed-today',
  deckId,
  documentId: null,
  sectionId: null,
  query: '',
  days: 1,
  limit: 50,
  effect: null,
})

/** Whether answers usually count: those to cards that come anyway, and to new ones; what is only gone over again changes nothing. */
export const usualEffect = (kind: StudyKindName): boolean => kind === 'ahead' || kind === 'deck-new'

/** Why the search that was typed cannot be looked for, and where; null where none is wanted, or nothing is typed yet. */
export const faultIn = ({ kind, query }: StudyDraft): SearchFault | null =>
  kind === 'search' && query.trim() !== '' ? searchFault(query) : null

/** The study that is asked for; null while something of it is missing, or cannot be read. */
export function requestOf(draft: StudyDraft): StudyRequest | null {
  const of = kindOf(draft)
  const { deckId, limit, kind, effect } = draft
  if (!of || limit < 1 || faultIn(draft)) return null
  const isNew = kind === 'deck-new'
  return {
    of,
    deckId,
    limit: isNew ? limit : ALL,
    effect: effect ?? usualEffect(kind),
    order: isNew ? 'added' : 'due',
  }
}

function kindOf({ kind, documentId, sectionId, query, days }: StudyDraft): StudyKind | null {
  switch (kind) {
    case 'document':
      return documentId === null ? null : { kind, documentId, sectionId }
    case 'search':
      return query.trim() === '' ? null : { kind, query: query.trim() }
    case 'ahead':
      return days < 1 ? null : { kind, days }
    case 'deck-new':
    case 'failed-today':
    case 'missed-element':
      return { kind }
  }
}
