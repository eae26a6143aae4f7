import { CaretRightIcon } from '@phosphor-icons/react/CaretRight'
import type { ReactNode } from 'react'
import type { FindingTrace } from '../../shared/model/practice'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Value } from './Value'

interface PersonFoldProps {
  name: string
  /** what the engine finds of the person */
  traces: readonly FindingTrace[]
  isOpen: boolean
  onToggle(): void
  /** what was reached */
  children?: ReactNode
}

/** A person on one line, with what follows of that person; pressing it opens what is below. */
export function PersonFold({ name, traces, isOpen, onToggle, children }: PersonFoldProps) {
  return (
    <span className="fold">
      <Button kind="bare" aria-expanded={isOpen} onPress={onToggle}>
        <Icon of={CaretRightIcon} small />
        <bdi>{name}</bdi>
      </Button>
      <span className="fold-found">
        {traces.map(({ id, label, shown }) => (
          <span key={id} className="fold-one">
            {label} <Value value={shown} />
          </span>
        ))}
      </span>
      <span className="meta num">{children}</span>
    </span>
  )
}
