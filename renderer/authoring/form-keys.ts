import type { KeyboardEvent } from 'react'
import { formKeys, type FormKey } from '../../shared/pack/form-keys'
import { isMac } from '../app/commands'
import { isChord, keyWords } from '../app/keys'
import type { Shortcut } from '../ui/Button'

/** What a key does to the part, the item or the entry that has the focus; null if nothing. */
export const formKeyOf = (event: KeyboardEvent): FormKey | null =>
  formKeys.find(({ keys }) => keys.some((chord) => isChord(chord, event, isMac())))?.id ?? null

/** The key of something that is done to a part, as it is shown; null if it has none. */
export function formShortcut(id: string): Shortcut | null {
  const found = formKeys.find((one) => one.id === id)
  return found ? keyWords(found.keys[0], isMac(), '') : null
}
