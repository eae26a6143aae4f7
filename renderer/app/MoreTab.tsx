import { DotsThreeIcon } from '@phosphor-icons/react/DotsThree'
import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { NavLink, useLocation } from 'react-router'
import { Icon } from '../ui/Icon'
import { runCommand } from './commands'
import { useWords } from './words'

const further = [
  { to: '/review', name: 'nav.review' },
  { to: '/notebook', name: 'nav.notebook' },
  { to: '/library', name: 'nav.library' },
  { to: '/settings', name: 'nav.settings' },
] as const

/** Fifth of the bottom bar in a small window: the places that found no room there. */
export function MoreTab() {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { pathname } = useLocation()
  const here = further.some(({ to }) => pathname.startsWith(to))

  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    setOpen(false)
    button.current?.focus()
  }
  const closeOnLeave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
  }
  return (
    <li className="more tab" onKeyDown={closeOnEscape} onBlur={closeOnLeave}>
      <button
        type="button"
        ref={button}
        className={here ? 'is-here' : undefined}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon of={DotsThreeIcon} />
        <span>{words('nav.more')}</span>
      </button>
      {open && (
        <ul className="float more-places">
          <li>
            <button
              type="button"
              onClick={() => {
                setOpen(false)
                // This row goes with its menu; the palette gives the focus back to what has it now.
                button.current?.focus()
                runCommand('show-palette')
              }}
            >
              {words('command.show-palette')}
            </button>
          </li>
          {further.map(({ to, name }) => (
            <li key={to}>
              <NavLink to={to} onClick={() => setOpen(false)}>
                {words(name)}
              </NavLink>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
