import { useIntl } from 'react-intl'
import { useWords } from '../app/words'

interface DaysToComeProps {
  week: readonly { dayStartMs: number; cards: number }[]
}

/** A unit of the drawing is a pixel at its full size. */
const [width, baseline, tallest] = [260, 70, 48]

/** Cards due on each of the seven days from today, as bars in ink; the numbers stand at them. */
export function DaysToCome({ week }: DaysToComeProps) {
  const words = useWords()
  const intl = useIntl()
  const most = Math.max(...week.map(({ cards }) => cards))
  if (week.length === 0 || most === 0) return null
  const step = (width - 26) / Math.max(1, week.length - 1)
  const days = week.map(({ dayStartMs, cards }, at) => ({
    cards,
    x: 13 + at * step,
    top: baseline - Math.round((cards / most) * tallest),
    short: intl.formatDate(dayStartMs, { weekday: 'short' }),
    long: intl.formatDate(dayStartMs, { weekday: 'long' }),
  }))
  const label = words('home.daysLabel', {
    days: intl.formatList(
      days.map(({ long, cards }) => words('home.daysOne', { day: long, count: cards })),
      { type: 'unit' },
    ),
  })
  return (
    <section className="gloss">
      <h2>{words('home.days')}</h2>
      <figure role="img" aria-label={label}>
        <svg viewBox={`0 0 ${width} 92`} aria-hidden>
          {days.map(({ x, top, cards, short }, at) => (
            <g key={short}>
              <line
                x1={x}
                x2={x}
                y1={baseline}
                y2={top}
                className={at === 0 ? 'bar-today' : 'bar'}
                strokeWidth={at === 0 ? 7 : 5}
              />
              <text x={x} y={top - 6} textAnchor="middle" className={at === 0 ? 'strong' : undefined}>
                {cards === 0 ? words('home.daysFree') : intl.formatNumber(cards)}
              </text>
              <text x={x} y={baseline + 18} textAnchor="middle" className={at === 0 ? 'rub' : 'faint'}>
                {short}
              </text>
            </g>
          ))}
          <line className="ax" x1="0" y1={baseline} x2={width} y2={baseline} />
        </svg>
      </figure>
      <p className="meta">{words('home.daysMeta')}</p>
    </section>
  )
}
