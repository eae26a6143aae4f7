import { CheckIcon } from '@phosphor-icons/react/Check'
import { MinusIcon } from '@phosphor-icons/react/Minus'
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components/Checkbox'
import type { ReactNode } from 'react'
import { Icon } from './Icon'

interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'style' | 'children' | 'render'> {
  children?: ReactNode
}

/** A tick box with its word; without one it needs an aria-label. */
export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className="tick">
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={isSelected || isIndeterminate ? 'check on' : 'check'}>
            {isIndeterminate ? <Icon of={MinusIcon} small /> : isSelected && <Icon of={CheckIcon} small />}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  )
}
