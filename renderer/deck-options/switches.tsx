import type { ComponentType } from 'react'
import { Switch } from '../ui/Switch'
import type { OptionProps } from './option-rows'

function switchOf(key: 'buryNewSiblings' | 'buryReviewSiblings'): ComponentType<OptionProps> {
  return function SwitchControl({ label, options, change }: OptionProps) {
    return <Switch label={label} isSelected={options[key]} onChange={(isOn) => change({ [key]: isOn })} />
  }
}

export const BuryNewControl = switchOf('buryNewSiblings')
export const BuryReviewsControl = switchOf('buryReviewSiblings')
