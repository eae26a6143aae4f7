import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { editYaml, type YamlEdit } from '../../../../shared/pack/edit-yaml'

const file = `# The rules of the pack

# of the first
findings:
  # first
  - id: first
    when: # at when
      any:
        # one
        - a # tail of a
        - { all: [b, c] } # tail of the group

  # second
  - { id: second, when: &same { all: [a, b] } }

  - id: third
    when: *same
`

function after(...edits: YamlEdit[]): string {
  const edited = editYaml(file, edits)
  if (edited.kind !== 'edited') throw new Error('it could not be read')
  return edited.text
}

const comments = (text: string): string[] => [...text.matchAll(/#.*/g)].map(([comment]) => comment)
const idsOf = (text: string): string[] => parse(text).findings.map(({ id }: { id: string }) => id)
const when = ['findings', 0, 'when']

describe('an entry that is moved', () => {
  test('takes the comment above it along, and leaves that of the file', () => {
    const text = after({ path: ['findings', 0], to: 1 })
    expect(idsOf(text)).toEqual(['second', 'first', 'third'])
    expect(text.indexOf('# second')).toBeLessThan(text.indexOf('# first'))
    expect(text).toMatch(/^# The rules of the pack\n\n# of the first\nfindings:\n/)
    expect(text).toContain('  # first\n  - id: first\n')
    expect(comments(text).toSorted()).toEqual(comments(file).toSorted())
  })

  test('leaves the empty lines where they stood', () => {
    const text = after({ path: ['findings', 2], to: 0 })
    expect(text).toContain('findings:\n  - id: third')
    expect(text.match(/\n\n {2}/g)).toHaveLength(2)
  })

  test('in a file that is a list leaves the heading of the file at its top', () => {
    const list = '# Terms\n\n# of a\n- id: a\n\n# of b\n- id: b\n'
    const edited = editYaml(list, [{ path: [0], to: 1 }])
    expect(edited).toMatchObject({ text: '# Terms\n\n# of b\n- id: b\n\n# of a\n- id: a\n' })
  })

  test('beyond the end is the last; and what is no entry stays', () => {
    expect(idsOf(after({ path: ['findings', 0], to: 9 }))).toEqual(['second', 'third', 'first'])
    expect(parse(after({ path: ['findings', 9], to: 0 }))).toEqual(parse(file))
    expect(parse(after({ path: ['findings'], to: 0 }))).toEqual(parse(file))
  })

  test('away from what another repeats leaves it a copy', () => {
    const text = after({ path: ['findings', 2], to: 0 })
    expect(parse(text).findings[0]).toEqual({ id: 'third', when: { all: ['a', 'b'] } })
    expect(parse(after({ path: ['findings', 1] })).findings[1].when).toEqual({ all: ['a', 'b'] })
  })
})

describe('a condition that is put in the place of another', () => {
  test('keeps the comments of its parts when they are wrapped, ordered, or combined otherwise', () => {
    const group = { all: ['b', 'c'] }
    for (const value of [{ all: [{ any: ['a', group] }] }, { any: [group, 'a'] }, { all: ['a', group] }]) {
      const text = after({ path: when, value })
      expect(parse(text).findings[0].when).toEqual(value)
      expect(comments(text).toSorted()).toEqual(comments(file).toSorted())
      expect(text).toContain('# one\n')
      expect(text).toContain('- a # tail of a\n')
    }
  })

  test('keeps what did not change as it is written', () => {
    const text = after({ path: when, value: { any: ['a', { all: ['b', 'x'] }] } })
    expect(text).toContain('- { all: [ b, x ] } # tail of the group\n')
    expect(text).toContain('# tail of a\n')
  })

  test('is what was put in, whatever stood there', () => {
    const { condition } = fc.letrec((tie) => ({
      condition: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('a', 'b', 'c', 'd'),
        fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
        fc.record({ not: tie('condition') }),
        fc.record({ holds: tie('condition'), unless: tie('condition') }),
        fc.record({ 'at-least': fc.nat(3), of: fc.array(tie('condition'), { maxLength: 3 }) }),
      ),
    }))
    fc.assert(
      fc.property(condition, condition, (first, second) => {
        const text = after({ path: when, value: first }, { path: when, value: second })
        expect(parse(text).findings[0].when).toEqual(second)
        expect(parse(text).findings.slice(1)).toEqual(parse(file).findings.slice(1))
      }),
    )
  })
})
