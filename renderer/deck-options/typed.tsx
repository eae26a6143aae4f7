import type { ComponentType } from 'react'
import { readSteps, writeSteps } from '../../shared/decks/steps'
import type { PresetOptions } from '../../shared/model/preset'
import { useWords } from '../app/words'
import type { OptionProps } from './option-rows'
import { TypedControl } from './TypedControl'

type NumberKey = 'newPerDay' | 'reviewsPerDay' | 'longestIntervalDays' | 'leechLapses' | 'longestAnswerSeconds'

/** A whole number between two bounds; those of the model. */
function numberControl(key: NumberKey, [least, most]: readonly [number, number]): ComponentType<OptionProps> {
  return function NumberControl({ label, options, change }: OptionProps) {
    const words = useWords()
    const now = options[key]
    return (
      <TypedControl
        label={label}
        inputMode="numeric"
        written={String(now)}
        read={(typed) => {
          const value = /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : Number.NaN
          return value >= least && value <= most
            ? { value }
            : { wrong: words('options.numberWrong', { least, most, kept: now }) }
        }}
        onChange={(value) => change({ [key]: value })}
      />
    )
  }
}

export const NewPerDayControl = numberControl('newPerDay', [0, 9999])
export const ReviewsPerDayControl = numberControl('reviewsPerDay', [0, 9999])
export const LongestIntervalControl = numberControl('longestIntervalDays', [1, 36_500])
export const LeechLapsesControl = numberControl('leechLapses', [0, 99])
export const LongestAnswerControl = numberControl('longestAnswerSeconds', [5, 3600])

/** Steps, as in 1m 10m 1d. */
function stepsControl(key: 'learningSteps' | 'relearningSteps'): ComponentType<OptionProps> {
  return function StepsControl({ label, options, change }: OptionProps) {
    const words = useWords()
    const now = writeSteps(options[key])
    return (
      <TypedControl<PresetOptions['learningSteps']>
        label={label}
        written={now}
        read={(typed) => {
          const steps = readSteps(typed)
          return steps.kind === 'steps'
            ? { value: steps.minutes }
            : { wrong: words('options.stepsWrong', { why: steps.code, found: steps.found }) }
        }}
        onChange={(value) => change({ [key]: value })}
      />
    )
  }
}

export const LearningStepsControl = stepsControl('learningSteps')
export const RelearningStepsControl = stepsControl('relearningSteps')
