import type { ForeseenOptions } from '../../shared/model/preset'
import { useWords } from '../app/words'

const [width, height] = [240, 64]

/** The reviews of the thirty days to come, as they are in bars, and as they would be as a line of steps over them. */
export function LoadFigure({ load }: { load: ForeseenOptions['load'] }) {
  const words = useWords()
  const most = Math.max(1, ...load.now, ...load.changed)
  const step = width / load.now.length
  const y = (cards: number) => height - (cards / most) * height
  const line = load.changed.map((cards, day) => `${day === 0 ? 'M' : 'L'}${day * step} ${y(cards)}h${step}`).join('')
  return (
    <figure className="load-figure">
      {/* What it shows stands in the sentences beside it. */}
      <svg viewBox={`0 -4 ${width} ${height + 8}`} aria-hidden>
        {load.now.map((cards, day) => (
          // oxlint-disable-next-line react/no-array-index-key -- a day is its index
          <rect
            key={day}
            className="load-now"
            x={day * step + 1}
            y={y(cards)}
            width={step - 2}
            height={height - y(cards)}
          />
        ))}
        <path className="load-changed" d={line} />
        <path className="ax" d={`M0 ${height}h${width}`} />
      </svg>
      <figcaption className="meta">{words('options.loadFigure')}</figcaption>
    </figure>
  )
}
