import { skipToken, useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { Study, StudyRequest } from '../../shared/model/study'
import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import { reviewPath } from './paths'

/** A custom study that goes on, with the name that it goes by. */
export interface NamedStudy extends Study {
  title: string
}

/** The custom study that goes on, whichever is shown; null if none does. `isKnown`: it is not being asked for. */
export function useCurrentStudy(): { study: NamedStudy | null; isKnown: boolean } {
  const api = useApi()
  const words = useWords()
  const { data: study, isFetching } = useQuery(api.review.study.current.queryOptions())
  const of = study?.request.of
  const documentId = of?.kind === 'document' ? of.documentId : null
  const { data: texts = [] } = useQuery({ ...api.library.list.queryOptions(), enabled: documentId !== null })
  const sectionId = of?.kind === 'document' ? of.sectionId : null
  const { data: opened } = useQuery(
    api.library.open.queryOptions(documentId !== null && sectionId !== null ? { id: documentId } : skipToken),
  )
  const isKnown = study !== undefined && !isFetching
  if (!study || !of) return { study: null, isKnown }
  const text = texts.find(({ id }) => id === documentId)
  const section = opened?.sections.find(({ id }) => id === sectionId)
  const title = words('review.studyTitle', {
    kind: of.kind.replace('-', ''),
    query: of.kind === 'search' ? of.query : '',
    text: section?.title ?? text?.shortTitle ?? '',
  })
  return { study: { ...study, title }, isKnown }
}

/** Begins a custom study and goes to it. */
export function useStartStudy() {
  const navigate = useNavigate()
  const api = useApi()
  const start = useOperation(api.review.study.start, {
    onDone: ({ result }) => void navigate(reviewPath({ studyId: result.studyId })),
  })
  return { isBusy: start.isPending, start: (request: StudyRequest) => start.mutate(request) }
}

/** Ends a custom study and goes back to what is due today. */
export function useEndStudy() {
  const navigate = useNavigate()
  const words = useWords()
  const end = useOperation(useApi().review.study.end, {
    say: () => words('review.studyEnded'),
    onDone: () => void navigate(reviewPath(), { replace: true }),
  })
  return (studyId: string) => end.mutate({ studyId })
}
