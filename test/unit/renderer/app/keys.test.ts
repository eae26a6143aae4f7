import { describe, expect, it } from 'vitest'
import { isBare, isCharacter, isChord, keyWords, type KeyPress } from '../../../../renderer/app/keys'

const press = (key: string, code: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
})

describe('a chord', () => {
  it('is a letter by what it types, wherever that is on the keyboard', () => {
    expect(isChord('Q', press('q', 'KeyA'), false)).toBe(true)
    expect(isChord('A', press('q', 'KeyA'), false)).toBe(false)
    expect(isChord('C', press('C', 'KeyC'), false), 'with Caps Lock').toBe(true)
  })

  it('is a letter by its place where the layout types no Latin letters', () => {
    expect(isChord('C', press('с', 'KeyC'), false), 'Russian').toBe(true)
    expect(isChord('Mod+Z', press('я', 'KeyZ', { ctrlKey: true }), false), 'Russian').toBe(true)
    expect(isChord('C', press('ؤ', 'KeyC'), false), 'Arabic').toBe(true)
  })

  it('is a digit by its place, as a French keyboard types it with Shift only', () => {
    expect(isChord('1', press('&', 'Digit1'), false)).toBe(true)
    expect(isChord('1', press('1', 'Digit1', { shiftKey: true }), false)).toBe(true)
    expect(isChord('1', press('1', 'Numpad1'), false)).toBe(true)
    expect(isChord('2', press('1', 'Digit1'), false)).toBe(false)
  })

  it('needs its modifiers and no others', () => {
    expect(isChord('Mod+Z', press('z', 'KeyZ', { ctrlKey: true }), false)).toBe(true)
    expect(isChord('Mod+Z', press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), false)).toBe(false)
    expect(isChord('Mod+Shift+Z', press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), false)).toBe(true)
    expect(isChord('J', press('J', 'KeyJ', { shiftKey: true }), false)).toBe(false)
    expect(isChord('C', press('c', 'KeyC', { ctrlKey: true }), false)).toBe(false)
    expect(isChord('C', press('c', 'KeyC', { altKey: true }), false)).toBe(false)
  })

  it('takes Command for Mod on macOS, and Control elsewhere', () => {
    expect(isChord('Mod+Z', press('z', 'KeyZ', { metaKey: true }), true)).toBe(true)
    expect(isChord('Mod+Z', press('z', 'KeyZ', { ctrlKey: true }), true)).toBe(false)
    expect(isChord('Mod+Z', press('z', 'KeyZ', { metaKey: true }), false)).toBe(false)
    expect(isChord('Ctrl+Y', press('y', 'KeyY', { ctrlKey: true }), true)).toBe(true)
  })

  it('is a sign whether or not the layout needs Shift for it', () => {
    expect(isChord('?', press('?', 'Slash', { shiftKey: true }), false)).toBe(true)
    expect(isChord('?', press('?', 'KeyM', { shiftKey: true }), false), 'French').toBe(true)
    expect(isChord('Mod+,', press(',', 'Comma', { ctrlKey: true }), false)).toBe(true)
    expect(isChord('Mod+,', press('б', 'Comma', { ctrlKey: true }), false), 'Russian').toBe(true)
  })

  it('of two is told apart: which types a character, and which has no modifier', () => {
    expect(['C', '1', '?', 'Shift+J'].filter(isCharacter)).toEqual(['C', '1', '?', 'Shift+J'])
    expect(['F1', 'Space', 'Enter', 'Mod+Z', 'Alt+ArrowUp'].filter(isCharacter)).toEqual([])
    expect(['C', 'Space', 'Delete', 'F1', 'Mod+S', 'Shift+B'].filter(isBare)).toEqual([
      'C',
      'Space',
      'Delete',
      'Shift+B',
    ])
  })
})

describe('the words of a key', () => {
  it('names its parts as the keyboard does, and as aria-keyshortcuts spells them', () => {
    expect(keyWords('Mod+Shift+Z', false, 'then')).toEqual({ shown: 'Ctrl Shift Z', aria: 'Control+Shift+Z' })
    expect(keyWords('Mod+Shift+Z', true, 'then')).toEqual({ shown: '⌘⇧Z', aria: 'Meta+Shift+Z' })
    expect(keyWords('G H', false, 'then').shown).toBe('G then H')
    expect(keyWords('Alt+ArrowLeft', false, 'then').shown).toBe('Alt Left')
  })
})
