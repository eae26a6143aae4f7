import type { inferRouterInputs } from '@trpc/server'
import type { AppRouter } from '../../electron/router'
import type { Entity } from '../../shared/errors'

type Inputs = inferRouterInputs<AppRouter>
type PathOf<Feature extends keyof Inputs> = `${Feature & string}.${keyof Inputs[Feature] & string}`
type StudyPath = `review.study.${keyof Inputs['review']['study'] & string}`
type ModePath = {
  [Mode in 'quickFire' | 'difference' | 'exam' | 'own']: `practice.${Mode}.${keyof Inputs['practice'][Mode] & string}`
}['quickFire' | 'difference' | 'exam' | 'own']
/** feature.procedure, as in library.list; studies are a part of the review, and some modes one of the practice */
export type ProcedurePath = { [Feature in keyof Inputs]: PathOf<Feature> }[keyof Inputs] | StudyPath | ModePath

/**
 * What each query reads. An operation says what it changed, and every query that reads something of that is fetched again.
 * A test holds that each query of the router stands here.
 */
export const reads = {
  'library.list': ['document', 'position', 'annotation', 'note', 'card'],
  'library.trashed': ['document', 'position', 'annotation', 'note', 'card'],
  'library.details': ['document'],
  'library.modules': ['document'],
  'library.opened': [],
  'library.importProgress': [],
  'library.open': ['document', 'position'],
  'library.terms': ['document'],
  'annotations.list': ['annotation', 'document'],
  'annotations.previewEdition': ['annotation', 'document', 'note'],
  'annotations.previewReread': ['annotation', 'document', 'note'],
  'annotations.tags': ['annotation'],
  'annotations.citedIn': ['summary'],
  'annotations.draft': ['draft'],
  'summaries.list': ['summary'],
  'summaries.get': ['summary'],
  'summaries.cited': ['annotation', 'document'],
  'notebook.page': ['annotation', 'document', 'note', 'card', 'review', 'summary'],
  'notebook.ids': ['annotation', 'document'],
  'notebook.tags': ['annotation', 'document'],
  'notebook.note': ['annotation'],
  'cards.decks': ['deck', 'note', 'card', 'review', 'setting'],
  'cards.list': ['note', 'card', 'deck', 'review', 'document', 'preset', 'media', 'setting'],
  'cards.count': ['note', 'card', 'deck', 'review', 'document', 'preset', 'media', 'setting'],
  'cards.ids': ['note', 'card', 'deck', 'review', 'document', 'preset', 'media', 'setting'],
  'cards.replacePreview': ['note'],
  'savedSearches.list': ['saved-search'],
  'cards.get': ['note', 'card', 'review', 'document'],
  'cards.passage': ['note', 'document'],
  'cards.ofDocument': ['note', 'card', 'review', 'document'],
  'cards.tags': ['note'],
  'cards.alike': ['note'],
  'cards.media': ['media'],
  'cards.unusedMedia': ['media', 'note', 'draft'],
  'cards.dismissedSuggestions': ['suggestion'],
  'cardFiles.foresee': ['note', 'deck'],
  'cardFiles.foreseeAll': [],
  'decks.contents': ['deck', 'card', 'note'],
  'presets.list': ['preset', 'deck'],
  'presets.ofDeck': ['preset', 'deck'],
  'presets.foresee': ['preset', 'deck', 'card', 'review', 'setting'],
  'review.queue': ['review', 'card', 'note', 'deck', 'preset', 'setting', 'document', 'study'],
  'review.study.find': ['review', 'card', 'note', 'deck', 'setting', 'document', 'attempt'],
  'review.study.current': ['study', 'card'],
  'review.decks': ['review', 'card', 'note', 'deck', 'preset', 'setting'],
  'review.language': ['document'],
  'review.logOfCard': ['review', 'card', 'note', 'deck', 'setting', 'preset'],
  'review.lastTouched': ['review'],
  'review.today': ['review', 'card', 'note', 'deck', 'preset', 'setting'],
  'practice.cases': ['attempt', 'pack', 'own-case'],
  // Where the law is read depends on which of the texts that explain it was read last.
  'practice.case': ['attempt', 'document', 'position', 'own-case'],
  'practice.result': ['attempt'],
  'practice.suggestion': ['attempt'],
  'practice.next': ['attempt', 'pack'],
  'practice.mastery': ['attempt', 'pack'],
  'practice.matrix': ['attempt', 'pack'],
  'practice.differing': ['pack'],
  'library.packs': ['pack'],
  'authoring.drafts': ['draft-pack', 'pack'],
  'authoring.draft': ['draft-pack'],
  'authoring.coverage': ['draft-pack'],
  'authoring.check': ['draft-pack'],
  'authoring.preview': ['draft-pack'],
  'authoring.previewCase': ['draft-pack'],
  'authoring.previewPart': ['draft-pack'],
  'authoring.previewResult': ['draft-pack'],
  'practice.quickFire.overview': ['attempt', 'pack'],
  // A round stays as it was begun, and so does a pair, whatever is answered meanwhile.
  'practice.quickFire.round': [],
  'practice.difference.overview': ['attempt', 'pack'],
  'practice.difference.next': [],
  'practice.own.list': ['own-case', 'pack'],
  // Where the law is read depends on which of the texts that explain it was read last.
  'practice.own.get': ['own-case', 'pack', 'document', 'position'],
  'practice.own.rules': ['pack'],
  'practice.own.packs': ['pack'],
  'practice.exam.offer': ['pack'],
  'practice.exam.list': ['exam', 'attempt'],
  'practice.exam.get': ['exam', 'attempt', 'pack'],
  'search.all': ['document', 'annotation', 'summary', 'note', 'card'],
  'search.recent': ['document', 'position'],
  'history.state': ['history'],
  'settings.get': ['setting'],
} as const satisfies Partial<Record<ProcedurePath, readonly Entity[]>>

/** Whether a query that was called by this path shows something of what changed; one that is not in the table is refreshed always. */
export function readsAny(path: string, changed: readonly Entity[]): boolean {
  const read: readonly Entity[] | undefined = Object.hasOwn(reads, path) ? reads[path as keyof typeof reads] : undefined
  return read === undefined || read.some((entity) => changed.includes(entity))
}
