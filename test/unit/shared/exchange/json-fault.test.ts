import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonFault } from '../../../../shared/exchange/readers/json-fault'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('JSON has no fault, and what is none has one, wherever it was spoiled', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', '\\', 'x', '0', '\n'), (json, place, sign) => {
      expect(jsonFault(json)).toBeNull()
      const at = place % (json.length + 1)
      const spoiled = json.slice(0, at) + sign + json.slice(at + 1)
      const fault = jsonFault(spoiled)
      expect(fault === null).toBe(isJson(spoiled))
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['{"a": }', 6],
  ['{"a" 1}', 5],
  ['[1, 2', 5],
  ['[1 2]', 3],
  ['{a: 1}', 1],
  ['[1,]', 3],
  ['["a\nb"]', 3],
  ['["\\x"]', 2],
  ['[] []', 3],
  ['[01]', 2],
])('%j goes wrong at %i', (text, at) => expect(jsonFault(text)).toBe(at))
