import { TableIcon } from '@phosphor-icons/react/Table'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { CardHit } from '../../shared/model/search'
import { dayWords } from '../app/day-words'
import { useWords } from '../app/words'
import { cardHitPath } from '../search/hit-paths'
import { withoutLead, type Row } from './rows'

/** Gives what makes a row of a card that was found: the words that were found, and when it is due. */
export function useCardRow(): (hit: CardHit) => Row {
  const words = useWords()
  const intl = useIntl()
  const [nowMs] = useState(() => Date.now())
  const due = ({ dueAtMs, suspended }: CardHit) => {
    if (suspended) return words('search.cardSuspended')
    return dueAtMs === null ? words('search.cardNew') : words('search.cardDue', { day: dayWords(intl, dueAtMs, nowMs) })
  }
  return (hit) => ({
    id: `card ${hit.noteId}`,
    text: withoutLead(hit.rest ?? hit.front),
    voice: 'text',
    sign: { icon: TableIcon },
    meta: due(hit),
    choice: { kind: 'place', path: cardHitPath(hit) },
  })
}
