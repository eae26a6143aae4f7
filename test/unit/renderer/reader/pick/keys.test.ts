import { describe, expect, it } from 'vitest'
import { moveOf, runsRightToLeft } from '../../../../../renderer/reader/pick/keys'

const press = (chord: string, rightToLeft = false) => {
  const held = chord.split('+')
  const key = held.pop() || '+'
  const has = (name: string) => held.includes(name)
  return moveOf(
    { key, shiftKey: has('Shift'), ctrlKey: has('Ctrl'), metaKey: has('Meta'), altKey: has('Alt') },
    rightToLeft,
  )
}

describe('the keys of picking', () => {
  it('go on, with Shift move the end, with Control beside it the start', () => {
    expect(press('ArrowDown')).toEqual({ kind: 'go', by: null, step: 1 })
    expect(press('ArrowRight')).toEqual({ kind: 'go', by: 'word', step: 1 })
    expect(press('Ctrl+ArrowUp')).toEqual({ kind: 'go', by: 'block', step: -1 })
    expect(press('Shift+ArrowLeft')).toEqual({ kind: 'end', by: 'word', step: -1 })
    expect(press('Shift+ArrowDown')).toEqual({ kind: 'end', by: null, step: 1 })
    expect(press('Ctrl+Shift+ArrowRight')).toEqual({ kind: 'start', by: 'word', step: 1 })
    expect(press('Meta+Shift+ArrowUp')).toEqual({ kind: 'start', by: null, step: -1 })
  })

  it('go as the eye does where words run from right to left', () => {
    expect(press('ArrowLeft', true)).toEqual({ kind: 'go', by: 'word', step: 1 })
    expect(press('Shift+ArrowLeft', true)).toEqual({ kind: 'end', by: 'word', step: 1 })
    expect(press('ArrowDown', true)).toEqual({ kind: 'go', by: null, step: 1 })
  })

  it('take more and less, with the plus of any layout', () => {
    expect(['+', 'Shift++', '=', '-'].map((key) => press(key)?.kind)).toEqual(['wider', 'wider', 'wider', 'narrower'])
  })

  it('leave all others to the window', () => {
    expect(['Alt+ArrowDown', 'Ctrl+-', 'Ctrl+=', '1', 'Enter', 'n'].map((key) => press(key))).toEqual(
      Array.from({ length: 6 }, () => null),
    )
  })
})

it('a line runs as most of its letters do', () => {
  expect(runsRightToLeft('يُقصد بتعبير «الاتجار» trafficking أي تجنيد أو نقل')).toBe(true)
  expect(runsRightToLeft('The word الاتجار stands in an English sentence')).toBe(false)
  expect(runsRightToLeft('(1) 2 — 3')).toBe(false)
})
