import { useState } from 'react'
import type { MarkColor } from '../../shared/model/annotation'
import { useWords } from '../app/words'
import { Field } from '../ui/Field'
import { markColors, Swatch } from '../ui/Swatch'
import type { ControlProps } from '../type-and-paper/setting'

const longest = 24

interface MarkNameProps {
  color: MarkColor
  name: string
  onChange(name: string): void
}

/** Taken when the field is left; a name that is not taken stays in its field, with the reason. */
function MarkName({ color, name, onChange }: MarkNameProps) {
  const words = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const take = () => {
    if (typed === null) return
    const trimmed = typed.trim()
    if (trimmed === '') return setWrong(words('settings.markNameEmpty', { kept: name }))
    if (trimmed.length > longest) return setWrong(words('settings.markNameLong', { kept: name }))
    setTyped(null)
    setWrong(null)
    if (trimmed !== name) onChange(trimmed)
  }
  return (
    <li>
      <Swatch color={color} />
      <Field
        aria-label={words('settings.markName', { number: color })}
        value={typed ?? name}
        wrong={wrong}
        onChange={setTyped}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </li>
  )
}

/** The learner's names of the five mark colours. */
export function MarkNamesControl({ shown: { markNames }, change }: ControlProps) {
  return (
    <ol className="mnames">
      {markColors.map((color) => (
        <MarkName
          key={color}
          color={color}
          name={markNames[color - 1] ?? ''}
          onChange={(name) => change({ markNames: markNames.with(color - 1, name) })}
        />
      ))}
    </ol>
  )
}
