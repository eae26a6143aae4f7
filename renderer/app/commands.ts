import { useLayoutEffect, useRef } from 'react'
import { commandOf, type CommandId } from '../../shared/commands'
import type { Shortcut } from '../ui/Button'
import { isCharacter, keyWords } from './keys'
import { useSettings } from './useSettings'
import { useWords } from './words'

interface Registration {
  id: CommandId
  run(): void
}

/** Those that can be done now: of the frame and of the screen that is shown; the newest comes first. */
const registered: Registration[] = []

export const isMac = (): boolean => /^(Mac|iP)/.test(navigator.platform)

/** Commands that have someone to do them, newest first. */
export const availableCommands = (): readonly Registration[] => registered.toReversed()

/** Does a command, as its key would. @returns false if nobody does it here */
export function runCommand(id: CommandId): boolean {
  const registration = registered.findLast((it) => it.id === id)
  registration?.run()
  return registration !== undefined
}

/** Does the command while this component is shown, by key, menu or palette. `enabled: false` leaves the key to others. */
export function useCommand(id: CommandId, run: () => void, { enabled = true }: { enabled?: boolean } = {}): void {
  const latest = useRef(run)
  // With what is drawn, not after it: a key that is pressed as soon as the screen is seen must find its command.
  useLayoutEffect(() => {
    latest.current = run
  })
  useLayoutEffect(() => {
    if (!enabled) return
    const registration: Registration = { id, run: () => latest.current() }
    registered.push(registration)
    return () => {
      registered.splice(registered.indexOf(registration), 1)
    }
  }, [id, enabled])
}

/** The first key of a command, to stand on its button; null if it has none, or only such as the learner turned off. */
export function useShortcut(id: CommandId): Shortcut | null {
  const words = useWords()
  const { singleKeys } = useSettings()
  const keys = commandOf(id).keys.find((it) => singleKeys || !it.split(' ').some(isCharacter))
  return keys === undefined ? null : keyWords(keys, isMac(), words('keys.then'))
}
