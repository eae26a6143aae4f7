import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createHeldKeys, LONGEST_MS } from '../../../../renderer/app/held-keys'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Held = ReturnType<typeof createHeldKeys<string>>
const typed = (held: Held, text: string) => [...text].map((key) => held.hold(key))
function given(held: Held): string {
  let text = ''
  for (let next = held.next(); next; next = held.next()) text += next.key
  return text
}

it('lets keys go their way while nothing opens', () => {
  const held = createHeldKeys<string>()
  expect(typed(held, 'jk')).toEqual([false, false])
  expect(held.next()).toBeNull()
})

it('gives what was typed for a field once the field is there, in its order', () => {
  const held = createHeldKeys<string>()
  held.begin('field')
  expect(typed(held, 'chat')).toEqual([true, true, true, true])
  expect(held.next()).toBeNull()
  expect(held.arrived('screen')).toBe(false)
  expect(held.arrived('field')).toBe(true)
  expect(given(held)).toBe('chat')
  expect(held.hold('s')).toBe(false)
})

it('drops what was typed for something that does not come, and holds nothing after that', () => {
  for (const ends of [(held: Held) => held.cancel(), () => vi.advanceTimersByTime(LONGEST_MS)]) {
    const held = createHeldKeys<string>()
    held.begin('field')
    typed(held, 'chat')
    ends(held)
    expect(held.hold('j')).toBe(false)
    expect(held.arrived('field')).toBe(false)
    expect(given(held)).toBe('')
  }
})

it('holds on where one opens after the other, each with its own time', () => {
  const held = createHeldKeys<string>()
  held.begin('field')
  typed(held, 'c')
  vi.advanceTimersByTime(LONGEST_MS - 1)
  held.begin('field')
  vi.advanceTimersByTime(LONGEST_MS - 1)
  typed(held, 'hat')
  expect(held.arrived('field')).toBe(true)
  vi.advanceTimersByTime(LONGEST_MS)
  expect(given(held)).toBe('chat')
})

it('keeps the rest for what a key has opened that was given', () => {
  const held = createHeldKeys<string>()
  held.begin('screen')
  typed(held, 'ncat')
  held.arrived('screen')
  expect(held.next()).toEqual({ key: 'n', for: 'screen' })
  held.begin('field')
  expect(held.next()).toBeNull()
  held.arrived('field')
  expect(held.next()).toEqual({ key: 'c', for: 'field' })
  // Its key has opened and closed: what follows is not dropped with it.
  held.cancel()
  expect(given(held)).toBe('at')
})

it('loses, doubles and turns round no key, whenever the field comes', () => {
  const step = fc.oneof(
    fc.constant('begin' as const),
    fc.constant('arrived' as const),
    fc.record({ key: fc.string({ minLength: 1, maxLength: 1 }) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const held = createHeldKeys<string>()
      let [pressed, reached] = ['', '']
      for (const one of [...steps, 'arrived' as const]) {
        if (one === 'begin') held.begin('field')
        else if (one === 'arrived') {
          held.arrived('field')
          reached += given(held)
        } else {
          pressed += one.key
          if (!held.hold(one.key)) reached += one.key
        }
      }
      expect(reached).toBe(pressed)
    }),
  )
})
