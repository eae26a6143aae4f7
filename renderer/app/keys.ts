/** What of a keyboard event says which key it was. */
export interface KeyPress {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

interface Chord {
  mod: boolean
  ctrl: boolean
  alt: boolean
  shift: boolean
  key: string
}

/** Parses `Mod+Shift+Z`; the last part is the key. */
function parseChord(chord: string): Chord {
  const parts = chord.split('+')
  const key = parts.pop() ?? ''
  const has = (name: string) => parts.includes(name)
  return { mod: has('Mod'), ctrl: has('Ctrl'), alt: has('Alt'), shift: has('Shift'), key }
}

/** The places of what a Latin layout of the United States types; for layouts that type no Latin letters. */
const codeOfSign: Record<string, string> = { ',': 'Comma', '/': 'Slash', '.': 'Period' }
const isLatin = (key: string) => key.length > 1 || key.charCodeAt(0) < 0x250

function isKey(wanted: string, { key, code, shiftKey }: KeyPress): boolean {
  if (/^\d$/.test(wanted)) return code === `Digit${wanted}` || code === `Numpad${wanted}`
  if (wanted === 'Space') return key === ' '
  if (/^[A-Z]$/.test(wanted)) return isLatin(key) ? key.toUpperCase() === wanted : code === `Key${wanted}`
  if (wanted === '?') return isLatin(key) ? key === '?' : code === 'Slash' && shiftKey
  if (wanted.length === 1) return isLatin(key) ? key === wanted : code === codeOfSign[wanted]
  return key === wanted
}

/** Whether the chord is what was pressed. @param isMac Mod is Command there, else Control */
export function isChord(chord: string, press: KeyPress, isMac: boolean): boolean {
  const { mod, ctrl, alt, shift, key } = parseChord(chord)
  const wantsCtrl = ctrl || (mod && !isMac)
  const wantsMeta = mod && isMac
  if (press.ctrlKey !== wantsCtrl || press.metaKey !== wantsMeta || press.altKey !== alt) return false
  // A sign says itself whether Shift was needed to type it, and a digit is its key with or without.
  const shiftIsOpen = key === '?' || key === '/' || key === ',' || (/^\d$/.test(key) && !mod)
  return (shiftIsOpen || press.shiftKey === shift) && isKey(key, press)
}

/** A chord that types a character: left alone while typing, and off where the learner turned single keys off (WCAG 2.1.4). */
export function isCharacter(chord: string): boolean {
  const { mod, ctrl, alt, key } = parseChord(chord)
  return !mod && !ctrl && !alt && key.length === 1
}

/** A chord without a modifier: while typing, or on a control that uses it, it is not ours. */
export function isBare(chord: string): boolean {
  const { mod, ctrl, alt, key } = parseChord(chord)
  return !mod && !ctrl && !alt && !/^F\d+$/.test(key)
}

const macNames: Record<string, string> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' }
const keyNames: Record<string, string> = { ArrowLeft: 'Left', ArrowRight: 'Right', ArrowUp: 'Up', ArrowDown: 'Down' }

/** A key as it is shown ("Ctrl Shift Z", "G then H") and as aria-keyshortcuts spells it. */
export function keyWords(keys: string, isMac: boolean, then: string): { shown: string; aria: string } {
  const chords = keys.split(' ')
  const shown = chords.map((chord) =>
    chord
      .split('+')
      .map((part) => (isMac ? macNames[part] : part === 'Mod' ? 'Ctrl' : undefined) ?? keyNames[part] ?? part)
      .join(isMac ? '' : ' '),
  )
  const aria = chords.map((chord) => chord.replace('Mod', isMac ? 'Meta' : 'Control').replace('Ctrl', 'Control'))
  return { shown: shown.join(` ${then} `), aria: aria.join(' ') }
}
