import { commandOf, type CommandId } from '../../shared/commands'
import { isCharacter, isChord, type KeyPress } from './keys'

interface Circumstances {
  /** commands that somebody does now, newest first */
  available: readonly CommandId[]
  /** the first of two keys, where that was pressed before */
  begun: string | null
  /** letters and digits alone do something */
  singleKeys: boolean
  isMac: boolean
  /** the chord belongs to what has the focus: typing, a menu, a button */
  isTaken(chord: string): boolean
}

/**
 * The command whose key was pressed, or the first key of two that was; both null where the key is nobody's. After the first of two
 * only a second key counts, so that G, C goes to the cards and makes no card.
 */
export function commandFor(press: KeyPress, now: Circumstances): { id: CommandId | null; begins: string | null } {
  const answers = (chord: string) =>
    !now.isTaken(chord) && (now.singleKeys || !isCharacter(chord)) && isChord(chord, press, now.isMac)
  let begins: string | null = null
  for (const id of now.available) {
    for (const keys of commandOf(id).keys) {
      const [first = '', second] = keys.split(' ')
      const last = second ?? first
      const awaited = second === undefined ? now.begun === null : now.begun === first
      if (awaited && answers(last)) return { id, begins: null }
      if (second !== undefined && answers(first)) begins = first
    }
  }
  return { id: null, begins }
}
