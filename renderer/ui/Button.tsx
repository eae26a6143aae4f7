import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import type { ReactNode, Ref } from 'react'

/** A key as it is shown ("Ctrl Z") and as aria-keyshortcuts spells it ("Control+Z"). */
export interface Shortcut {
  shown: string
  aria: string
}

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'render'> {
  /** main: filled, at most one on a screen. quiet: for the second and later of like things. tool: in heads and margins. link: in a sentence */
  kind?: 'main' | 'plain' | 'quiet' | 'danger' | 'tool' | 'link' | 'bare'
  /** the key that does the same, shown after the word and told to a screen reader; a string where both are spelled alike */
  shortcut?: Shortcut | string | null
  /** is at work: meanwhile pressing it does nothing */
  busy?: boolean
  /** for a button that stays pressed */
  pressed?: boolean
  className?: string
  ref?: Ref<HTMLButtonElement>
  children?: ReactNode
}

const classes = {
  main: 'btn btn-main',
  plain: 'btn',
  quiet: 'btn btn-quiet',
  danger: 'btn btn-danger',
  tool: 'tool',
  link: 'link',
  bare: '',
}

/** A button with its word, in the weights of the design. */
export function Button({
  kind = 'plain',
  shortcut,
  busy = false,
  pressed,
  className = '',
  children,
  ...rest
}: ButtonProps) {
  const key = typeof shortcut === 'string' ? { shown: shortcut, aria: shortcut } : shortcut
  return (
    <AriaButton
      {...rest}
      isPending={busy}
      className={`${classes[kind]}${busy ? ' is-busy' : ''} ${className}`.trim()}
      render={(button) => <button {...button} aria-keyshortcuts={key?.aria} aria-pressed={pressed} />}
    >
      {children}
      {key && <kbd aria-hidden>{key.shown}</kbd>}
    </AriaButton>
  )
}
