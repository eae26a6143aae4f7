import { FlagIcon } from '@phosphor-icons/react/Flag'
import { useIntl } from 'react-intl'
import type { CardColumn, CardTableRow } from '../../shared/model/card-table'
import { intervalWords } from '../app/interval-words'
import { useWords } from '../app/words'
import { Icon } from '../ui/Icon'
import { dueWords, noonOf, shortDay } from './due-words'

const DAY_MS = 86_400_000

interface CardCellProps {
  column: Exclude<CardColumn, 'front'>
  row: CardTableRow
  /** name of its deck */
  deck: string
  /** the learner's day, days since 1970-01-01 */
  today: number
}

/** What a column shows of a card. */
export function CardCell({ column, row, deck, today }: CardCellProps) {
  const words = useWords()
  const intl = useIntl()
  switch (column) {
    case 'back':
      return <span dir="auto">{row.back}</span>
    case 'type':
      return words('cards.typeOf', { type: row.type === 'both-ways' ? 'bothWays' : row.type })
    case 'deck':
      return <bdi>{deck}</bdi>
    case 'tags':
      return <bdi>{row.tags.join(' ')}</bdi>
    case 'due': {
      const { text, isDue } = dueWords(intl, row, today)
      return isDue ? <b>{text}</b> : text
    }
    case 'recall':
      // Never shown as certain: nobody recalls everything.
      return row.retrievability !== null && words('cards.recallOf', { recall: Math.min(0.99, row.retrievability) })
    case 'interval':
      return row.intervalDays !== null && intervalWords(intl, row.intervalDays * DAY_MS)
    case 'reps':
      return intl.formatNumber(row.reps)
    case 'lapses':
      return intl.formatNumber(row.lapses)
    case 'stability':
      return row.stability !== null && intervalWords(intl, row.stability * DAY_MS)
    case 'difficulty':
      return row.difficulty !== null && words('cards.difficultyOf', { difficulty: row.difficulty })
    case 'created':
      return shortDay(intl, row.createdAtMs, noonOf(today))
    case 'edited':
      return shortDay(intl, row.editedAtMs, noonOf(today))
    case 'flag':
      return (
        row.flag > 0 && (
          <span className="card-flag">
            <Icon of={FlagIcon} small /> {words('cards.flagName', { flag: row.flag })}
          </span>
        )
      )
    case 'source':
      return <bdi>{row.sourceTitle}</bdi>
  }
}
