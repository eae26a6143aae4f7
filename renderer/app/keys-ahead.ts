import { giveKey } from './give-key'
import { createHeldKeys, type Awaited } from './held-keys'
import { typingIn } from './typing-in'

/** What takes the keys that were typed ahead: a field, a list, or a form whose first field or button has the focus. */
const takesKeys = `${typingIn}, [role=menu], [role=listbox]:not(.pick-focus), form`

const held = createHeldKeys<KeyboardEvent>()

/**
 * Tells that something is about to open which takes the focus: keys that are typed until then are kept for it. Only for what
 * surely opens, and has not opened yet.
 */
export const keepKeysFor = (what: Awaited): void => held.begin(what)

/** Tells that what was about to open does not: what was typed for it is dropped. */
export const dropKeys = (): void => held.cancel()

/** Tells that the screen is drawn and has the focus. */
export const screenHasCome = (): void => give('screen')

/** Keeps the keys that are typed ahead, and hands them on when a field has the focus. @returns ends it */
export function listenAhead(): () => void {
  const pressed = (event: KeyboardEvent) => {
    if (!event.isTrusted || !held.isHolding() || !isKept(event)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    // The key that opens it may still be down.
    if (!event.repeat) held.hold(event)
  }
  const focused = ({ target }: FocusEvent) => {
    if (target instanceof Element && target.closest(takesKeys)) give('field')
  }
  addEventListener('keydown', pressed, true)
  // A press is about what is there.
  addEventListener('pointerdown', dropKeys, true)
  document.addEventListener('focusin', focused)
  return () => {
    removeEventListener('keydown', pressed, true)
    removeEventListener('pointerdown', dropKeys, true)
    document.removeEventListener('focusin', focused)
  }
}

/** What can be given later: signs, and the few keys that a list or a field is gone through and left by. */
function isKept(event: KeyboardEvent): boolean {
  if (event.isComposing) return false
  const hasMod = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph')
  if (hasMod) return event.key === 'Enter' && !event.altKey
  return [...event.key].length === 1 || ['Enter', 'Escape', 'Backspace', 'ArrowDown', 'ArrowUp'].includes(event.key)
}

/** One after the other, each once the window has answered the one before; no key that is pressed now comes between them. */
function give(what: Awaited): void {
  if (!held.arrived(what)) return
  const goOn = () => {
    const next = held.next()
    if (!next) return
    giveKey(next.key, next.for)
    queueMicrotask(() => queueMicrotask(goOn))
  }
  queueMicrotask(goOn)
}
