import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import fuzzysort from 'fuzzysort'
import { BookBookmarkIcon } from '@phosphor-icons/react/BookBookmark'
import { BookOpenIcon } from '@phosphor-icons/react/BookOpen'
import { SlidersHorizontalIcon } from '@phosphor-icons/react/SlidersHorizontal'
import { TextIndentIcon } from '@phosphor-icons/react/TextIndent'
import { useMemo } from 'react'
import type { CardHit, SearchHits } from '../../shared/model/search'
import { rangesOf } from '../../shared/text/fuzzy-ranges'
import { useApi } from '../app/api'
import { RECENT_TEXTS } from '../app/stores/palette'
import { useWords } from '../app/words'
import { placePath } from '../search/hit-paths'
import { settingRows } from '../settings/rows'
import { passagePath } from '../ui/SourceChip'
import { shared, type Row, type RowGroup } from './rows'
import { useCardRow } from './useCardRow'
import { useOpenText } from './useOpenText'

const SHOWN = 8
const OF_EACH = 4
/** Further cards stand under what was found in cards. */
const CARDS = 3

type Named = Row & { name: string }

/** Sections of the text that is open, if one is: the reader has fetched it. */
function useSectionRows(): Named[] {
  const api = useApi()
  const client = useQueryClient()
  const id = useOpenText()
  const open = id === undefined ? undefined : client.getQueryData(api.library.open.queryKey({ id }))
  return useMemo(
    () =>
      (open?.sections ?? [])
        .filter(({ level }) => level > 1)
        .map(({ id: section, title, number, start }) => ({
          id: `section ${section}`,
          name: title,
          text: { text: title, ranges: [] },
          voice: 'text',
          sign: { icon: TextIndentIcon },
          number,
          choice: { kind: 'place', path: passagePath(open?.id ?? '', start) },
        })),
    [open],
  )
}

function useSettingRows(): Named[] {
  const words = useWords()
  return useMemo(
    () =>
      settingRows.map(({ title, section }) => ({
        id: `setting ${title}`,
        name: words(title),
        text: { text: words(title), ranges: [] },
        voice: 'program',
        sign: { icon: SlidersHorizontalIcon },
        meta: words('search.setting'),
        choice: { kind: 'place', path: `/settings/${section}` },
      })),
    [words],
  )
}

const textPath = (documentId: string) => `/read/${encodeURIComponent(documentId)}`

/** The texts that were read last, before anything was typed. */
function useRecentRows(isAsked: boolean): Row[] {
  const { data } = useQuery(useApi().search.recent.queryOptions(isAsked ? { limit: RECENT_TEXTS } : skipToken))
  return (data ?? []).map(({ documentId, title }) => ({
    id: `text ${documentId}`,
    text: { text: title, ranges: [] },
    voice: 'text',
    sign: { icon: BookOpenIcon },
    choice: { kind: 'place', path: textPath(documentId) },
  }))
}

/** Whether a card was found by what it asks, and not only by what it says. */
const isNamed = ({ front, rest }: CardHit): boolean => rest === null && front.ranges.length > 0

/** Places by name: screens, texts, sections of the open text, terms, settings and cards. */
export function useGoRows(typed: string, screens: Row[], hits: SearchHits | null): RowGroup {
  const words = useWords()
  const isEmpty = typed.trim() === ''
  const recent = useRecentRows(isEmpty)
  const sections = useSectionRows()
  const settings = useSettingRows()
  const cardRow = useCardRow()
  if (isEmpty) {
    const rows = [...recent, ...screens]
    return { id: 'go', rows, total: rows.length, counted: true }
  }
  const like = (some: Named[]) => fuzzysort.go(typed, some, { key: 'name', limit: OF_EACH })
  const named = [...like(sections), ...like(settings)]
    .toSorted((a, b) => b.score - a.score)
    .map(({ obj, target, indexes }): Row => ({ ...obj, text: { text: target, ranges: rangesOf(indexes) } }))
  const titles = (hits?.titles.hits ?? []).map(({ documentId, title }): Row => ({
    id: `text ${documentId}`,
    text: title,
    voice: 'text',
    sign: { icon: BookOpenIcon },
    choice: { kind: 'place', path: textPath(documentId) },
  }))
  const terms = (hits?.terms.hits ?? [])
    .filter(({ term }) => term.ranges.length > 0)
    .map((hit): Row => ({
      id: `term ${hit.key}`,
      text: hit.term,
      voice: 'text',
      sign: { icon: BookBookmarkIcon },
      meta: words('search.term'),
      choice: { kind: 'place', path: placePath(hit) },
    }))
  const cards = (hits?.cards.hits ?? [])
    .filter(isNamed)
    .slice(0, CARDS)
    // A name is read from its beginning.
    .map((hit): Row => ({ ...cardRow(hit), text: hit.front }))
  const kinds = [screens, titles, terms, named, cards].map((rows) => rows.slice(0, OF_EACH))
  const rows = shared(kinds, SHOWN).flat()
  const others = Math.max(0, (hits?.titles.total ?? 0) - Math.min(titles.length, OF_EACH))
  return { id: 'go', rows, total: kinds.flat().length + others, counted: true }
}
