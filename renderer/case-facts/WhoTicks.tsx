import { useId } from 'react'
import type { Person } from '../../shared/classifier/told'
import { useWords } from '../app/words'
import { Tick } from '../ui/Tick'

interface WhoTicksProps {
  label: string
  persons: readonly Person[]
  /** ids; of none it is told of each */
  chosen: readonly string[]
  onChange(ids: string[]): void
}

/** Of which persons something is told: of those that are ticked, and of each where none is. */
export function WhoTicks({ label, persons, chosen, onChange }: WhoTicksProps) {
  const words = useWords()
  const labelId = useId()
  if (persons.length === 0) return null
  return (
    <div role="group" aria-labelledby={labelId} className="who-ticks">
      <span className="label" id={labelId}>
        {label}
      </span>
      {persons.map(({ id, label: name }) => (
        <Tick
          key={id}
          isSelected={chosen.includes(id)}
          onChange={(is) => onChange(is ? [...chosen, id] : chosen.filter((one) => one !== id))}
        >
          <bdi>{name}</bdi>
        </Tick>
      ))}
      {persons.length > 1 && chosen.length === 0 && <span className="meta">{words('own-case.ofEach')}</span>}
    </div>
  )
}
