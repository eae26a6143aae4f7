import { useIntl } from 'react-intl'
import type { CardInfo } from '../../shared/model/card-info'
import { intervalWords } from '../app/interval-words'
import { useWords } from '../app/words'

const DAY_MS = 86_400_000

/** What is remembered of a card, as a list of names and values. */
export function CardMemory({ info }: { info: CardInfo }) {
  const words = useWords()
  const intl = useIntl()
  const { memory, retrievability } = info
  const date = (atMs: number) => intl.formatDate(atMs, { day: 'numeric', month: 'long', year: 'numeric' })
  const facts: [name: string, value: string | null][] = [
    [words('cards.column.deck'), info.decks.join(' › ')],
    [words('cards.infoState'), words('cards.stateName', { state: info.suspended ? 'suspended' : memory.state })],
    [words('cards.infoPlace'), info.place === null ? null : intl.formatNumber(info.place)],
    [words('cards.column.due'), memory.dueAtMs === null ? null : date(memory.dueAtMs)],
    [
      words('cards.column.recall'),
      // Never shown as certain: nobody recalls everything.
      retrievability === null ? null : words('cards.recallOf', { recall: Math.min(0.99, retrievability) }),
    ],
    [
      words('cards.column.stability'),
      memory.stability === null
        ? null
        : words('cards.stabilityMeans', { interval: intervalWords(intl, memory.stability * DAY_MS) }),
    ],
    [
      words('cards.column.difficulty'),
      memory.difficulty === null ? null : words('cards.difficultyMeans', { difficulty: memory.difficulty }),
    ],
    [words('cards.column.reps'), intl.formatNumber(memory.reps)],
    [words('cards.column.lapses'), intl.formatNumber(memory.lapses)],
    [words('cards.column.created'), date(info.createdAtMs)],
    [words('cards.column.edited'), date(info.editedAtMs)],
  ]
  return (
    <dl className="card-facts">
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
