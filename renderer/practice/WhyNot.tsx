import type { ResultRow } from '../../shared/model/practice'
import { useWords } from '../app/words'
import { Reasons } from './Reasons'
import { Value } from './Value'

/** Of each answer that could have been given: why it is right, or why not. */
export function WhyNot({ row }: { row: ResultRow }) {
  const words = useWords()
  return (
    <dl className="why-not">
      {row.whyNot.map(({ option, isGiven, isRight, reasons }) => (
        <div key={option} className={isGiven ? 'is-given' : undefined}>
          <dt>
            <Value value={option} labels={row.valueLabels} />
            <span className="meta">
              {words('practice.optionIs', {
                is: isRight && isGiven ? 'both' : isRight ? 'right' : isGiven ? 'given' : 'none',
              })}
            </span>
          </dt>
          <dd>
            <Reasons reasons={reasons} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
