import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import type { MarkColor } from '../../shared/model/annotation'
import { markColors, Swatch } from './Swatch'

interface ColorChoiceProps {
  label: string
  value: MarkColor | null
  /** the learner's names of the five colours */
  names: readonly string[]
  onChange(color: MarkColor): void
}

/** The five mark colours by the learner's names. */
export function ColorChoice({ label, value, names, onChange }: ColorChoiceProps) {
  return (
    <RadioGroup
      className="colors"
      aria-label={label}
      orientation="horizontal"
      value={value === null ? null : String(value)}
      onChange={(chosen) => {
        const color = markColors.find((it) => String(it) === chosen)
        if (color) onChange(color)
      }}
    >
      {markColors.map((color) => (
        <Radio key={color} value={String(color)} className="color">
          <Swatch color={color} />
          <span className="color-name">{names[color - 1]}</span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
