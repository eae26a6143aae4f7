import type { Awaited } from './held-keys'
import { typingIn } from './typing-in'

const actsOnEnter = 'button, a[href]'
const isSign = ({ key }: KeyboardEvent): boolean => [...key].length === 1

/**
 * Does with what has the focus what a key does there that was pressed a moment ago: whoever listens hears of it, and where
 * nobody took it, a field has it typed in and a button is pressed.
 * @param awaited what it was typed for: a sign for a field runs no command, where no field has the focus
 */
export function giveKey(pressed: KeyboardEvent, awaited: Awaited): void {
  const target = document.activeElement ?? document.body
  const isField = target.matches(typingIn)
  if (awaited === 'field' && isSign(pressed) && !isField && !target.closest('[role=menu], [role=listbox]')) return
  const hasMod = pressed.ctrlKey || pressed.metaKey
  if (pressed.key === 'Enter' && !hasMod && target instanceof HTMLElement && target.matches(actsOnEnter))
    return target.click()
  const goesOn = target.dispatchEvent(copyOf('keydown', pressed))
  if (goesOn && isField) typeIn(pressed, target instanceof HTMLTextAreaElement)
  if (target.isConnected) target.dispatchEvent(copyOf('keyup', pressed))
}

function typeIn(pressed: KeyboardEvent, hasLines: boolean): void {
  // The one way that is a step of the field's own undo. Deprecated for what it does to pages that are written in.
  if (isSign(pressed)) document.execCommand('insertText', false, pressed.key)
  else if (pressed.key === 'Backspace') document.execCommand('delete')
  else if (pressed.key === 'Enter' && hasLines) document.execCommand('insertText', false, '\n')
}

function copyOf(type: 'keydown' | 'keyup', { key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) {
  return new KeyboardEvent(type, {
    key,
    code,
    ctrlKey,
    metaKey,
    altKey,
    shiftKey,
    bubbles: true,
    cancelable: true,
    composed: true,
  })
}
