import { Dialog } from 'react-aria-components/Dialog'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { Popover as AriaPopover } from 'react-aria-components/Popover'
import type { ReactElement, ReactNode } from 'react'

interface PopoverProps {
  label: string
  /** the button that opens it */
  trigger: ReactElement
  children: ReactNode
}

/** A small panel at the button that opens it: reading type, filters. */
export function Popover({ label, trigger, children }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className="float" offset={4}>
        <Dialog aria-label={label} className="popover-body">
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
