import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import type { ReactNode } from 'react'

interface ChoiceProps<Value extends string> {
  label: string
  /** the label stands beside it already, or in a heading */
  labelHidden?: boolean
  /** null: nothing chosen yet */
  value: Value | null
  options: readonly { value: Value; label: string; sign?: ReactNode }[]
  onChange(value: Value): void
  isDisabled?: boolean
  describedBy?: string
}

/** One of a few, side by side: a row of cells, the chosen one filled. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, labelHidden = false, value, options, onChange, isDisabled, describedBy } = props
  const choose = (chosen: string) => {
    const option = options.find((it) => it.value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <RadioGroup
      className="choice-group"
      aria-label={labelHidden ? label : undefined}
      aria-describedby={describedBy}
      orientation="horizontal"
      value={value}
      onChange={choose}
      isDisabled={isDisabled}
    >
      {!labelHidden && <Label className="label">{label}</Label>}
      <span className="choice">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="cell">
            {option.sign}
            {option.label}
          </Radio>
        ))}
      </span>
    </RadioGroup>
  )
}
