import { CheckIcon } from '@phosphor-icons/react/Check'
import { CircleHalfIcon } from '@phosphor-icons/react/CircleHalf'
import { XIcon } from '@phosphor-icons/react/X'
import type { ReactNode } from 'react'
import { Icon } from './Icon'

/** Yes, no, not stated: full, struck and dashed square. Always beside the word. */
export function Sign({ value }: { value: 'yes' | 'no' | 'open' }) {
  return <span className={`v v-${value}`} aria-hidden />
}

const outcomes = {
  right: { icon: CheckIcon, className: 'out ok' },
  wrong: { icon: XIcon, className: 'out ko' },
  partly: { icon: CircleHalfIcon, className: 'out half' },
}

/** Right, wrong, partly: tick, cross, half disc, with the word. */
export function Outcome({ value, children }: { value: keyof typeof outcomes; children: ReactNode }) {
  const { icon, className } = outcomes[value]
  return (
    <span className={className}>
      <Icon of={icon} small />
      {children}
    </span>
  )
}
