import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { editYaml, type YamlEdit } from '../../../../shared/pack/edit-yaml'

const file = `# What is told apart
- id: lock # the first
  term: "lock"
  see: [a, b]

# The second
- id: finder
  text: |-
    One line.

    Another.
`

const after = (...edits: YamlEdit[]): string => {
  const edited = editYaml(file, edits)
  if (edited.kind !== 'edited') throw new Error('it could not be read')
  return edited.text
}

describe('a file that is edited by its fields', () => {
  test('keeps its comments, the order of its fields and its empty lines', () => {
    const text = after({ path: [0, 'term'], value: 'gate' })
    expect(text.split('\n').filter((line) => line.includes('#'))).toEqual([
      '# What is told apart',
      '- id: lock # the first',
      '# The second',
    ])
    expect(text).toBe(file.replace('"lock"', '"gate"').replace('[a, b]', '[ a, b ]'))
  })

  test('takes long text as a block, and text that looks like something else as text', () => {
    const text = after(
      { path: [1, 'text'], value: 'Two: lines,\n\n# and more' },
      { path: [0, 'term'], value: 'yes' },
      { path: [0, 'id'], value: '12' },
    )
    expect(text).toContain('text: |-\n    Two: lines,\n\n    # and more')
    expect(parse(text)[0]).toMatchObject({ term: 'yes', id: '12' })
  })

  test('gains entries and fields, and loses them', () => {
    const value = (text: string) => parse(text)
    expect(value(after({ path: [2], value: { id: 'quay' } }))).toHaveLength(3)
    expect(value(after({ path: [0, 'see', 2], value: 'c' }))[0].see).toEqual(['a', 'b', 'c'])
    expect(value(after({ path: [0, 'passage'], value: { section: 's' } }))[0].passage).toEqual({ section: 's' })
    expect(value(after({ path: [0, 'see', 0] }))[0].see).toEqual(['b'])
    expect(value(after({ path: [0] })).map(({ id }: { id: string }) => id)).toEqual(['finder'])
  })

  test('in an empty list takes its entries in the long form', () => {
    expect(editYaml('[]\n', [{ path: [0], value: { id: 'a' } }])).toEqual({ kind: 'edited', text: '- id: a\n' })
    expect(editYaml('facts: []\n', [{ path: ['facts', 0], value: { id: 'a' } }])).toEqual({
      kind: 'edited',
      text: 'facts:\n  - id: a\n',
    })
  })

  test('that can’t be read is not edited', () => {
    expect(editYaml('- id: "x', [{ path: [0, 'id'], value: 'y' }])).toEqual({ kind: 'unreadable' })
  })

  test('has what was put in, whatever it is, and the rest as it was', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.string({ unit: fc.constantFrom(' ', '\n', '\t', 'a', ':', '#', '-', "'", '"') }),
        ),
        (words) => {
          const edited = parse(after({ path: [1, 'text'], value: words }))
          expect(edited[1]).toEqual({ id: 'finder', text: words })
          expect(edited[0]).toEqual(parse(file)[0])
        },
      ),
      { examples: [[' '], ['']] },
    )
  })
})
