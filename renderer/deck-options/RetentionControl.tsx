import { useWords } from '../app/words'
import { Slider } from '../ui/Slider'
import type { OptionProps } from './option-rows'

/** From here on the work grows so steeply that it is said. */
const STEEP = 0.97

/** The recall that reviews aim for, in whole per cent. */
export function RetentionControl({ label, options: { desiredRetention }, change }: OptionProps) {
  const words = useWords()
  const percent = Math.round(desiredRetention * 100)
  const set = (value: number) => change({ desiredRetention: value / 100 })
  return (
    <div className="retention">
      <span className="stepper">
        <Slider label={label} value={percent} min={70} max={99} onChange={set} onChangeEnd={set} />
        <b className="num tn">{words('options.percent', { share: percent / 100 })}</b>
      </span>
      {desiredRetention > STEEP && (
        <p className="half" role="status">
          {words('options.retentionSteep')}
        </p>
      )}
    </div>
  )
}
