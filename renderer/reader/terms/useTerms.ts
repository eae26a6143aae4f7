import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { DocumentContent, Term } from '../../../shared/model/document'
import type { Settings } from '../../../shared/model/settings'
import { useApi } from '../../app/api'
import { findTerms, underlinedTerms, type TermOccurrence } from '../text/term-occurrences'

const none: Term[] = []

export interface TermsOfText {
  /** whether they have come yet */
  areKnown: boolean
  byKey: Map<string, Term>
  /** every place where a term stands */
  places: TermOccurrence[]
  underlined: TermOccurrence[]
  /** by section, the terms in the order in which they first occur there */
  bySection: Map<string, { term: Term; start: number }[]>
}

/** The terms of a text and where they stand in it. */
export function useTerms(content: DocumentContent, choice: Settings['underlineTerms']): TermsOfText {
  const api = useApi()
  const { data: terms = none, isSuccess: areKnown } = useQuery(
    api.library.terms.queryOptions({ documentId: content.id }),
  )
  const places = useMemo(
    () => findTerms(content.canonicalText, terms, content.sections, content.lang),
    [content, terms],
  )
  return useMemo(() => {
    const byKey = new Map(terms.map((term) => [term.key, term]))
    const bySection = new Map<string, { term: Term; start: number }[]>()
    for (const { termKey, start, sectionId } of underlinedTerms(places, 'first')) {
      const term = byKey.get(termKey)
      if (!term || sectionId === null) continue
      const list = bySection.get(sectionId) ?? []
      list.push({ term, start })
      bySection.set(sectionId, list)
    }
    return { areKnown, byKey, places, underlined: underlinedTerms(places, choice), bySection }
  }, [areKnown, terms, places, choice])
}
