import type { Icon as Glyph } from '@phosphor-icons/react'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import { Fragment, type ReactElement } from 'react'
import { Icon } from './Icon'
import type { Shortcut } from './Button'

export interface MenuEntry {
  id: string
  label: string
  icon?: Glyph
  shortcut?: Shortcut | string | null
  /** removes something: its word is red */
  danger?: boolean
  isDisabled?: boolean
  /** a line before it */
  apart?: boolean
  onAction(): void
}

interface MenuProps {
  label: string
  entries: readonly MenuEntry[]
  /** the button that opens it */
  children: ReactElement
  /** for a menu that a key opens as well */
  isOpen?: boolean
  onOpenChange?(isOpen: boolean): void
}

/** What can be done with a thing, with its keys at the end of the rows. */
export function Menu({ label, entries, children, isOpen, onOpenChange }: MenuProps) {
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {children}
      <Popover className="float" offset={4}>
        <AriaMenu aria-label={label} className="menu">
          {entries.map(({ id, label: name, icon, shortcut, danger, isDisabled, apart, onAction }) => (
            <Fragment key={id}>
              {apart && <Separator className="thin" />}
              <MenuItem
                id={id}
                textValue={name}
                isDisabled={isDisabled}
                onAction={onAction}
                className={danger ? 'menu-row ko' : 'menu-row'}
              >
                {icon && <Icon of={icon} small />}
                {name}
                {shortcut && <kbd>{typeof shortcut === 'string' ? shortcut : shortcut.shown}</kbd>}
              </MenuItem>
            </Fragment>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
