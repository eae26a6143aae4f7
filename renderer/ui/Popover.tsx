import { Dialog } from 'react-aria-components/Dialog'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { Popover as AriaPopover } from 'react-aria-components/Popover'
import type { ReactElement, ReactNode } from 'react'

interface PopoverProps {
  label: string
  /** the button that opens it */
  trigger: ReactElement
  children: ReactNode
  /** for a panel that a key opens as well */
  isOpen?: boolean
  onOpenChange?(isOpen: boolean): void
}

/**
 * A small panel at the button that opens it. It stands in the window and not on the page, which moves under it when
 * the type of a long text is changed in it.
 */
export function Popover({ label, trigger, children, isOpen, onOpenChange }: PopoverProps) {
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <AriaPopover
        className="float"
        offset={4}
        UNSTABLE_portalContainer={document.getElementById('panels') ?? undefined}
      >
        <Dialog aria-label={label} className="popover-body">
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
