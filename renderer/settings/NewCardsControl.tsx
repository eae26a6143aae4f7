import { useState } from 'react'
import { useWords } from '../app/words'
import { Field } from '../ui/Field'
import type { ControlProps } from '../type-and-paper/setting'

const most = 9999

/** How many new cards a day brings. Taken when the field is left; a number that is not taken stays, with the reason. */
export function NewCardsControl({ shown: { newCardsPerDay }, change }: ControlProps) {
  const words = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const take = () => {
    if (typed === null) return
    const count = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN
    if (!(count <= most)) return setWrong(words('settings.newCardsWrong', { kept: newCardsPerDay }))
    setTyped(null)
    setWrong(null)
    if (count !== newCardsPerDay) change({ newCardsPerDay: count })
  }
  return (
    <Field
      aria-label={words('settings.newCards')}
      inputMode="numeric"
      value={typed ?? String(newCardsPerDay)}
      wrong={wrong}
      onChange={setTyped}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  )
}
