import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readStream, StreamFault, type StreamedPart } from '../../../../shared/collection-json/read-stream'

function read(text: string, length: number): StreamedPart[] {
  const reader = readStream()
  const parts: StreamedPart[] = []
  for (let at = 0; at < text.length; at += length) parts.push(...reader.read(text.slice(at, at + length)))
  reader.end()
  return parts
}

describe('a long file of JSON', () => {
  const name = fc.string({ unit: 'grapheme', maxLength: 5 }).map((text) => text.toWellFormed())
  const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), name).filter((one) => !Array.isArray(one))
  const file = fc.dictionary(name, fc.oneof(value, fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 4 })), {
    maxKeys: 5,
    noNullPrototype: true,
  })

  test('is read row by row, however it is cut and laid out', () => {
    fc.assert(
      fc.property(file, fc.integer({ min: 1, max: 20 }), fc.constantFrom(undefined, 2), (members, length, indent) => {
        const expected = Object.entries(members).flatMap(([key, one]): object[] =>
          Array.isArray(one) ? one.map((row) => ({ kind: 'row', key, row })) : [{ kind: 'value', key, value: one }],
        )
        const parts = read(JSON.stringify(members, null, indent), length)
        const found = parts.map((part) => (part.kind === 'row' ? { kind: 'row', key: part.key, row: part.row } : part))
        // -0 is no number of JSON.
        expect(found).toEqual(JSON.parse(JSON.stringify(expected)))
      }),
      { numRuns: 500 },
    )
  })

  test('tells the line of a row', () => {
    const rows = read('{\n"a":[\n{"x":\n1},\n2\n]}', 3)
    expect(rows).toEqual([
      { kind: 'row', key: 'a', row: { x: 1 }, line: 3 },
      { kind: 'row', key: 'a', row: 2, line: 5 },
    ])
  })

  test.each([
    ['{"a":[1,}', 1],
    ['{"a":[1,\n2', 2],
    ['[1]', 1],
    ['{"a":1}\n{"b":2}', 2],
    ['{"a":\ntrve}', 2],
    ['', 1],
  ])('of another form is refused where it is: %j', (text, line) => {
    expect(() => read(text, 4)).toThrow(new StreamFault(line))
  })
})
