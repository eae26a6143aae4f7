import { CheckIcon } from '@phosphor-icons/react/Check'
import { Checkbox } from 'react-aria-components/Checkbox'
import type { ReactNode } from 'react'
import { Icon } from './Icon'

interface TickProps {
  isSelected: boolean
  onChange(isSelected: boolean): void
  children: ReactNode
}

/** A box to tick, with its words beside it. */
export function Tick({ isSelected, onChange, children }: TickProps) {
  return (
    <Checkbox className="tick" isSelected={isSelected} onChange={onChange}>
      <span className={isSelected ? 'check on' : 'check'} aria-hidden>
        {isSelected && <Icon of={CheckIcon} small />}
      </span>
      {children}
    </Checkbox>
  )
}
