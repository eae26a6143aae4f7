import { ArticleIcon } from '@phosphor-icons/react/Article'
import { TableIcon } from '@phosphor-icons/react/Table'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { SearchHits } from '../../shared/model/search'
import { dayWords } from '../app/day-words'
import { useWords } from '../app/words'
import { cardHitPath, placePath, textHitPath } from '../search/hit-paths'
import { useOpenText } from './useOpenText'
import { withoutLead, type RowGroup } from './rows'

/** What was found in texts, notes and cards, each kind a group. */
export function useHitRows(
  hits: SearchHits | null,
  shown: { texts: number; notes: number; cards: number },
): RowGroup[] {
  const words = useWords()
  const intl = useIntl()
  const openText = useOpenText()
  const [nowMs] = useState(() => Date.now())
  if (!hits) return []
  const { texts, notes, cards } = hits
  const due = (dueAtMs: number | null, suspended: boolean) => {
    if (suspended) return words('search.cardSuspended')
    return dueAtMs === null ? words('search.cardNew') : words('search.cardDue', { day: dayWords(intl, dueAtMs, nowMs) })
  }
  return [
    {
      id: 'texts',
      total: texts.total,
      counted: texts.counted,
      rows: texts.hits.slice(0, shown.texts).map((hit) => ({
        id: `hit ${hit.documentId} ${hit.at}`,
        text: withoutLead(hit.snippet),
        voice: 'text',
        sign: { icon: ArticleIcon },
        number: hit.section?.number ?? null,
        // In the open text its own title says nothing.
        meta: hit.documentId !== openText ? hit.title : hit.section?.number ? '' : (hit.section?.title ?? ''),
        choice: { kind: 'place', path: textHitPath(hit) },
      })),
    },
    {
      id: 'notes',
      total: notes.total,
      counted: notes.counted,
      rows: notes.hits.slice(0, shown.notes).map((hit) => {
        const inNote = hit.note.ranges.length > 0
        return {
          id: `mark ${hit.annotationId}`,
          text: withoutLead(inNote ? hit.note : hit.quote),
          voice: inNote ? 'own' : 'text',
          sign: { color: hit.color },
          meta: hit.title,
          choice: { kind: 'place', path: placePath(hit) },
        }
      }),
    },
    {
      id: 'cards',
      total: cards.total,
      counted: cards.counted,
      rows: cards.hits.slice(0, shown.cards).map((hit) => ({
        id: `card ${hit.noteId}`,
        text: withoutLead(hit.rest ?? hit.front),
        voice: 'text',
        sign: { icon: TableIcon },
        meta: due(hit.dueAtMs, hit.suspended),
        choice: { kind: 'place', path: cardHitPath(hit) },
      })),
    },
  ]
}
