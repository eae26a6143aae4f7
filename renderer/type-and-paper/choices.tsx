import type { ComponentType } from 'react'
import type { Settings } from '../../shared/model/settings'
import type { MessageId } from '../../shared/words/catalogue'
import { useWords } from '../app/words'
import { Choice } from '../ui/Choice'
import type { ControlProps } from './setting'

type Chosen = 'typeface' | 'measure' | 'spacing' | 'underlineTerms'

/** A control that gives one setting one of a few values. @param options a value without words says itself */
function choiceOf<Key extends Chosen>(
  key: Key,
  label: MessageId,
  options: readonly { value: Settings[Key]; label?: MessageId }[],
): ComponentType<ControlProps> {
  return function ChoiceControl({ shown, change }: ControlProps) {
    const words = useWords()
    return (
      <Choice
        label={words(label)}
        labelHidden
        value={String(shown[key])}
        onChange={(chosen) => {
          const option = options.find(({ value }) => String(value) === chosen)
          if (option) change({ [key]: option.value })
        }}
        options={options.map((option) => ({
          value: String(option.value),
          label: option.label ? words(option.label) : String(option.value),
        }))}
      />
    )
  }
}

export const TypefaceControl = choiceOf('typeface', 'settings.typeface', [
  { value: 'literata', label: 'settings.typefaceLiterata' },
  { value: 'onest', label: 'settings.typefaceOnest' },
  { value: 'serif', label: 'settings.typefaceSerif' },
  { value: 'sans', label: 'settings.typefaceSans' },
])

export const MeasureControl = choiceOf('measure', 'settings.measure', [{ value: 56 }, { value: 66 }, { value: 76 }])

export const SpacingControl = choiceOf('spacing', 'settings.spacing', [
  { value: 'tight', label: 'settings.spacingTight' },
  { value: 'normal', label: 'settings.spacingNormal' },
  { value: 'wide', label: 'settings.spacingWide' },
])

export const TermsControl = choiceOf('underlineTerms', 'settings.terms', [
  { value: 'first', label: 'settings.termsFirst' },
  { value: 'every', label: 'settings.termsEvery' },
  { value: 'none', label: 'settings.termsNone' },
])
