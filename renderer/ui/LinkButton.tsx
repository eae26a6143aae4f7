import type { ReactNode } from 'react'
import { Link, type To } from 'react-router'
import type { Shortcut } from './Button'

interface LinkButtonProps {
  to: To
  kind?: 'main' | 'plain' | 'quiet' | 'tool' | 'link'
  shortcut?: Shortcut | string | null
  /** its name, if more than its words; it begins with them */
  label?: string
  children: ReactNode
}

const classes = { main: 'btn btn-main', plain: 'btn', quiet: 'btn btn-quiet', tool: 'tool', link: 'link' }

/** A link to another place in Actus that looks like a button. */
export function LinkButton({ to, kind = 'plain', shortcut, label, children }: LinkButtonProps) {
  const key = typeof shortcut === 'string' ? { shown: shortcut, aria: shortcut } : shortcut
  return (
    <Link to={to} className={classes[kind]} aria-label={label} aria-keyshortcuts={key?.aria}>
      {children}
      {key && <kbd aria-hidden>{key.shown}</kbd>}
    </Link>
  )
}
