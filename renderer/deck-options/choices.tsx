import type { ComponentType } from 'react'
import type { PresetOptions } from '../../shared/model/preset'
import type { MessageId } from '../../shared/words/catalogue'
import { useWords } from '../app/words'
import { Choice } from '../ui/Choice'
import type { OptionProps } from './option-rows'

type ChosenKey = 'newOrder' | 'reviewOrder' | 'mix' | 'grouping' | 'leechAction'

/** A control that gives an option one of a few values. */
function choiceOf<Key extends ChosenKey>(
  key: Key,
  values: readonly { value: PresetOptions[Key]; label: MessageId }[],
): ComponentType<OptionProps> {
  return function ChoiceControl({ label, options, change }: OptionProps) {
    const words = useWords()
    return (
      <Choice<PresetOptions[Key]>
        label={label}
        labelHidden
        value={options[key]}
        onChange={(value) => change({ [key]: value })}
        options={values.map((it) => ({ value: it.value, label: words(it.label) }))}
      />
    )
  }
}

export const NewOrderControl = choiceOf('newOrder', [
  { value: 'added', label: 'options.newAdded' },
  { value: 'random', label: 'options.shuffled' },
])

export const ReviewOrderControl = choiceOf('reviewOrder', [
  { value: 'due', label: 'options.reviewDue' },
  { value: 'random', label: 'options.shuffled' },
  { value: 'least-recalled', label: 'options.reviewLeast' },
])

export const MixControl = choiceOf('mix', [
  { value: 'reviews-first', label: 'options.mixReviews' },
  { value: 'new-first', label: 'options.mixNew' },
  { value: 'mixed', label: 'options.mixMixed' },
])

export const GroupingControl = choiceOf('grouping', [
  { value: 'interleave', label: 'options.interleave' },
  { value: 'by-deck', label: 'options.byDeck' },
])

export const LeechActionControl = choiceOf('leechAction', [
  { value: 'tag', label: 'options.leechTag' },
  { value: 'suspend', label: 'options.leechSuspend' },
])
