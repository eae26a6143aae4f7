import type { MessageId } from '../../shared/words/catalogue'
import { useWords } from '../app/words'
import { Sign } from '../ui/Sign'

interface ValueProps {
  /** yes, no, open, insufficient, or the id of a choice; null if nothing was said */
  value: string | null
  /** words of choices, by id */
  labels?: Record<string, string>
}

/** Values that have a sign, with it and their word. */
export const signs = {
  yes: { sign: 'yes', name: 'practice.yes' },
  no: { sign: 'no', name: 'practice.no' },
  open: { sign: 'open', name: 'practice.open' },
  insufficient: { sign: 'open', name: 'practice.insufficient' },
} as const satisfies Record<string, { sign: 'yes' | 'no' | 'open'; name: MessageId }>

/** Whether a value is one of those that have a sign, rather than a choice. */
export function hasSign(value: string): value is keyof typeof signs {
  return Object.hasOwn(signs, value)
}

/** A value with its sign and its word. */
export function Value({ value, labels }: ValueProps) {
  const words = useWords()
  if (value === null) return <span className="val meta">{words('practice.unsaid')}</span>
  if (labels && Object.hasOwn(labels, value)) return <span className="val">{labels[value]}</span>
  if (!hasSign(value)) return <span className="val">{value}</span>
  const { sign, name } = signs[value]
  return (
    <span className={value === 'insufficient' ? 'val is-long' : 'val'}>
      <Sign value={sign} />
      {words(name)}
    </span>
  )
}
