/** What a custom study is to be of, as the place that leads to it knows. */
export type StudyAsked = { kind: 'document'; documentId: string; sectionId: string | null } | { kind: 'missed-element' }

/** The address at which a custom study is chosen: of a deck's cards, or of what is asked for. */
export function studyPath(deckId?: string, asked?: StudyAsked): string {
  const search = new URLSearchParams()
  if (deckId !== undefined) search.set('deck', deckId)
  search.set('choose', asked?.kind ?? '')
  if (asked?.kind === 'document') search.set('text', asked.documentId)
  if (asked?.kind === 'document' && asked.sectionId !== null) search.set('section', asked.sectionId)
  return `/review?${search}`
}

const parts = ['choose', 'text', 'section']

/** What the address asks for; null if it asks for no custom study. */
export function readStudyPath(search: URLSearchParams): { asked: StudyAsked | undefined } | null {
  if (!search.has('choose')) return null
  const [kind, documentId, sectionId] = parts.map((part) => search.get(part))
  if (kind === 'missed-element') return { asked: { kind } }
  return { asked: kind === 'document' && documentId ? { kind, documentId, sectionId: sectionId ?? null } : undefined }
}

/** The same address without the custom study that it asks for. */
export function withoutStudy(search: URLSearchParams): URLSearchParams {
  const left = new URLSearchParams(search)
  for (const part of parts) left.delete(part)
  return left
}
