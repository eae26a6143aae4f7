import type { Icon as Glyph } from '@phosphor-icons/react'
import { Button, type Shortcut } from './Button'
import { Icon } from './Icon'
import { Tooltip } from './Tooltip'

interface IconButtonProps {
  /** its name, said to a screen reader and shown on pointing */
  label: string
  icon: Glyph
  mirror?: boolean
  shortcut?: Shortcut | string | null
  pressed?: boolean
  isDisabled?: boolean
  onPress?(): void
}

/** A tool that is only a drawing. */
export function IconButton({ label, icon, mirror, shortcut, ...rest }: IconButtonProps) {
  const shown = typeof shortcut === 'string' ? shortcut : shortcut?.shown
  return (
    <Tooltip text={label} shortcut={shown}>
      <Button kind="tool" aria-label={label} {...rest}>
        <Icon of={icon} small mirror={mirror} />
      </Button>
    </Tooltip>
  )
}
