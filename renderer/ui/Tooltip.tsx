import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import type { ReactElement } from 'react'

/** A word on pointing at or focusing what has none of its own; it stays while pointed at and leaves with Esc. */
export function Tooltip({
  text,
  shortcut,
  children,
}: {
  text: string
  shortcut?: string | null
  children: ReactElement
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <AriaTooltip className="float tip" offset={6}>
        {text}
        {shortcut && <kbd>{shortcut}</kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
