import { useState } from 'react'
import { Field } from '../ui/Field'

/** What typed words mean: a value, or why they mean none. */
export type Read<Value> = { value: Value } | { wrong: string }

interface TypedControlProps<Value> {
  label: string
  /** as it is written */
  written: string
  read(typed: string): Read<Value>
  onChange(value: Value): void
  inputMode?: 'numeric' | 'text'
}

/** An option that is typed. What can be read holds at once; what cannot stays in the field, with the reason once it is left. */
export function TypedControl<Value>({ label, written, read, onChange, inputMode = 'text' }: TypedControlProps<Value>) {
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const leave = () => {
    if (typed === null) return
    const result = read(typed)
    if ('wrong' in result) setWrong(result.wrong)
    else setTyped(null)
  }
  return (
    <Field
      aria-label={label}
      inputMode={inputMode}
      value={typed ?? written}
      wrong={wrong}
      onChange={(text) => {
        setTyped(text)
        setWrong(null)
        const result = read(text)
        if ('value' in result) onChange(result.value)
      }}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
    />
  )
}
