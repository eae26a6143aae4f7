import { useEffect } from 'react'
import { commandOf } from '../../shared/commands'
import { commandFor } from './command-for'
import { availableCommands, isMac, runCommand } from './commands'
import { isBare } from './keys'
import { listenAhead } from './keys-ahead'
import { typingIn } from './typing-in'
import { useSettings } from './useSettings'

// Words that are picked by key are an option too, so that screen readers hand on the keys: those are of the window.
const layers = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]:not(.pick-focus)'
const pressedByEnter = 'button, summary'
const usesEnterAndSpace = 'a[href], button, summary, label, [role=radio], [role=row], [role=option]'

const inside = (event: KeyboardEvent, selector: string): boolean =>
  event.target instanceof Element && event.target.closest(selector) !== null

/** Whether the key belongs to what has the focus, and not to a command. */
function belongsToFocus(event: KeyboardEvent, chord: string): boolean {
  if (!isBare(chord)) return false
  if (inside(event, typingIn) || inside(event, layers)) return true
  return (chord === 'Enter' || chord === 'Space') && inside(event, usesEnterAndSpace)
}

/** Undo and redo go to a field that has something to undo; only then are they of the window. */
function afterField(run: () => void): void {
  let fieldDidIt = false
  const note = (event: Event) => {
    fieldDidIt ||= event instanceof InputEvent && event.inputType.startsWith('history')
  }
  document.addEventListener('input', note, true)
  setTimeout(() => {
    document.removeEventListener('input', note, true)
    if (!fieldDidIt) run()
  })
}

/** Listens for the keys of all commands that can be done now. */
export function KeyListener() {
  const { singleKeys } = useSettings()
  useEffect(listenAhead, [])
  useEffect(() => {
    let begun: string | null = null
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.key === 'Process' || event.getModifierState('AltGraph'))
        return
      if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
      const { id, begins } = commandFor(event, {
        available: availableCommands().map((it) => it.id),
        begun,
        singleKeys,
        isMac: isMac(),
        isTaken: (chord) => belongsToFocus(event, chord),
      })
      begun = id === null && event.key !== 'Escape' ? begins : null
      if (begins !== null) event.preventDefault()
      if (id === null) return
      if (event.repeat && !commandOf(id).repeats) {
        event.preventDefault()
        return
      }
      const run = () => void runCommand(id)
      if ((id === 'undo' || id === 'redo') && inside(event, typingIn)) {
        afterField(run)
        return
      }
      event.preventDefault()
      run()
    }
    // A button takes Enter with Ctrl as well, and tells nobody: the command is looked for before it.
    const listenBefore = (event: KeyboardEvent) => {
      const isEnter = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
      if (!isEnter || !inside(event, pressedByEnter) || inside(event, layers)) return
      listen(event)
      if (event.defaultPrevented) event.stopPropagation()
    }
    window.addEventListener('keydown', listenBefore, true)
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listenBefore, true)
      window.removeEventListener('keydown', listen)
    }
  }, [singleKeys])
  return null
}
