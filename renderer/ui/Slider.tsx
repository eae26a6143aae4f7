import { Slider as AriaSlider, SliderThumb, SliderTrack } from 'react-aria-components/Slider'

interface SliderProps {
  label: string
  value: number
  min: number
  max: number
  /** while it moves */
  onChange(value: number): void
  /** where it was let go */
  onChangeEnd(value: number): void
}

/** A number between two bounds. */
export function Slider({ label, value, min, max, onChange, onChangeEnd }: SliderProps) {
  return (
    <AriaSlider
      className="range"
      aria-label={label}
      value={value}
      minValue={min}
      maxValue={max}
      onChange={onChange}
      onChangeEnd={onChangeEnd}
    >
      <SliderTrack className="range-track">
        <SliderThumb className="range-thumb" aria-label={label} />
      </SliderTrack>
    </AriaSlider>
  )
}
