/* oxlint-disable no-extend-native -- takes the methods away and gives them back */
import { afterEach, describe, expect, it } from 'vitest'
import { serveOlderBrowsers } from '../../../../renderer/app/older-browsers'

const names = ['toSorted', 'toReversed', 'with'] as const
const own = names.map((name) => ({ name, method: Object.getOwnPropertyDescriptor(Array.prototype, name) }))

afterEach(() => {
  for (const { name, method } of own) if (method) Object.defineProperty(Array.prototype, name, method)
})

describe('in a browser from before 2023', () => {
  it('the copying methods of arrays do what those of a newer one do', () => {
    const given = [3, 1, 2]
    const newer = [given.toSorted(), given.toSorted((a, b) => b - a), given.toReversed(), given.with(1, 9)]
    for (const name of names) Reflect.deleteProperty(Array.prototype, name)
    serveOlderBrowsers()
    expect([given.toSorted(), given.toSorted((a, b) => b - a), given.toReversed(), given.with(1, 9)]).toEqual(newer)
    expect(given).toEqual([3, 1, 2])
    for (const key in given) expect(key).toMatch(/^\d$/)
  })

  it('a newer browser keeps its own', () => {
    const before = Array.prototype.toSorted
    serveOlderBrowsers()
    expect(Array.prototype.toSorted).toBe(before)
  })
})
