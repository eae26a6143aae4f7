import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  asKind,
  kindOf,
  kinds,
  partsIn,
  type ChosenKind,
  type Place,
} from '../../../../renderer/authoring/condition/kinds'
import { rearrange, type Action } from '../../../../renderer/authoring/condition/rearrange'

const tip = { all: ['act', { holds: 'means', 'not-needed-if': 'child' }, { any: ['labour', 'organs'] }] }

const done = (value: unknown, place: Place, action: Action) => rearrange(value, place, action)

/** All ids that a condition names, in their order. */
const named = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : partsIn(value).flatMap((part) => named(part.value))

describe('the kind of a condition', () => {
  test('is told by its fields', () => {
    expect(
      [
        'a',
        { all: ['a'] },
        { any: [] },
        { 'at-least': 2, of: ['a'] },
        { not: 'a' },
        { holds: 'a', unless: 'b' },
        { holds: 'a', 'not-needed-if': 'b' },
        { some: 'a', same: 'subject' },
      ].map(kindOf),
    ).toEqual(['part', 'all', 'any', 'at-least', 'not', 'unless', 'not-needed-if', 'some'])
  })

  test('is another where a field is none of the format, so that nothing of it is lost', () => {
    for (const value of [null, 3, ['a'], {}, { xor: ['a'] }, { all: ['a'], note: 'x' }, { all: 'a' }, { holds: 'a' }])
      expect(kindOf(value)).toBe('other')
  })

  test('changes with what it asks for kept', () => {
    expect(asKind('a', 'all')).toEqual({ all: ['a', ''] })
    expect(asKind('', 'any')).toEqual({ any: [''] })
    expect(asKind({ all: ['a', 'b'] }, 'any')).toEqual({ any: ['a', 'b'] })
    expect(asKind({ all: ['a', 'b', 'c'] }, 'at-least')).toEqual({ 'at-least': 2, of: ['a', 'b', 'c'] })
    expect(asKind({ all: ['a', 'b'] }, 'not')).toEqual({ not: { all: ['a', 'b'] } })
    expect(asKind({ holds: 'a', unless: 'b' }, 'not-needed-if')).toEqual({ holds: 'a', 'not-needed-if': 'b' })
    expect(asKind({ all: ['a', 'b'] }, 'unless')).toEqual({ holds: { all: ['a', 'b'] }, unless: '' })
    expect(asKind({ not: { any: ['', 'b'] } }, 'part')).toBe('b')
    expect(asKind({ some: 'tip' }, 'all')).toEqual({ all: [{ some: 'tip' }, ''] })
  })

  test('is the one that was chosen, of whatever it was made', () => {
    const { condition } = fc.letrec((tie) => ({
      condition: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('', 'a', 'b'),
        fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ not: tie('condition') }),
        fc.record({ some: fc.constantFrom('a', '') }),
        fc.record({ holds: tie('condition'), unless: tie('condition') }),
      ),
    }))
    fc.assert(
      fc.property(condition, fc.constantFrom<ChosenKind>(...kinds), (value, kind) => {
        expect(kindOf(asKind(value, kind))).toBe(kind)
      }),
    )
  })
})

describe('a part of a condition', () => {
  test('goes up and down in its list, and the focus with it', () => {
    expect(done(tip, ['all', 0], 'down')).toEqual({
      value: { all: [tip.all[1], 'act', tip.all[2]] },
      focus: ['all', 1],
    })
    expect(done(tip, ['all', 2, 'any', 1], 'up')).toMatchObject({ focus: ['all', 2, 'any', 0] })
    expect(done(tip, ['all', 0], 'up')).toBeNull()
    expect(done(tip, [], 'down')).toBeNull()
  })

  test('leaves its group at the end of it, and a group that is left empty goes', () => {
    expect(done(tip, ['all', 2, 'any', 0], 'up')).toEqual({
      value: { all: ['act', tip.all[1], 'labour', { any: ['organs'] }] },
      focus: ['all', 2],
    })
    expect(done({ all: ['a', { any: ['b'] }] }, ['all', 1, 'any', 0], 'out')).toEqual({
      value: { all: ['a', 'b'] },
      focus: ['all', 1],
    })
    expect(done({ not: 'a' }, ['not'], 'out')).toBeNull()
  })

  test('goes into the group above it, or becomes one', () => {
    expect(done({ all: [{ any: ['a'] }, 'b'] }, ['all', 1], 'in')).toEqual({
      value: { all: [{ any: ['a', 'b'] }] },
      focus: ['all', 0, 'any', 1],
    })
    expect(done(tip, ['all', 0], 'in')).toMatchObject({ value: { all: [{ all: ['act'] }, tip.all[1], tip.all[2]] } })
  })

  test('is wrapped, and a group is taken apart', () => {
    expect(done('a', [], 'not')).toEqual({ value: { not: 'a' }, focus: [] })
    expect(done(tip, ['all', 0], 'unless')?.value).toMatchObject({ all: [{ holds: 'act', unless: '' }, {}, {}] })
    expect(done(tip, ['all', 2], 'dissolve')?.value).toEqual({ all: ['act', tip.all[1], 'labour', 'organs'] })
    expect(done({ not: 'a' }, [], 'dissolve')).toEqual({ value: 'a', focus: [] })
    expect(done(tip, [], 'dissolve')).toBeNull()
    expect(done(tip, ['all', 1], 'dissolve')).toBeNull()
  })

  test('is added to a group, after a part, or where there was one alone', () => {
    expect(done(tip, [], 'add')).toMatchObject({ value: { all: [...tip.all, ''] }, focus: ['all', 3] })
    expect(done(tip, ['all', 0], 'add')).toMatchObject({ value: { all: ['act', '', {}, {}] }, focus: ['all', 1] })
    expect(done('a', [], 'add')).toEqual({ value: { all: ['a', ''] }, focus: ['all', 1] })
    expect(done('', [], 'add')).toEqual({ value: { all: [''] }, focus: ['all', 0] })
    expect(done({ not: 'a' }, ['not'], 'add')).toMatchObject({ value: { not: { all: ['a', ''] } } })
  })

  test('is taken away; an exception with what made it one, and the last is emptied', () => {
    expect(done(tip, ['all', 2], 'remove')).toMatchObject({ value: { all: ['act', tip.all[1]] }, focus: ['all', 1] })
    expect(done(tip, ['all', 1, 'not-needed-if'], 'remove')).toEqual({
      value: { all: ['act', 'means', tip.all[2]] },
      focus: ['all', 1],
    })
    expect(done({ any: ['a'] }, ['any', 0], 'remove')).toEqual({ value: { any: [''] }, focus: ['any', 0] })
    expect(done({ not: 'a' }, ['not'], 'remove')).toEqual({ value: { not: '' }, focus: ['not'] })
    expect(done('', [], 'remove')).toBeNull()
  })

  test('that is only moved is asked for as before: no id is lost or added', () => {
    const places = [
      [],
      ['all', 0],
      ['all', 1],
      ['all', 1, 'holds'],
      ['all', 2],
      ['all', 2, 'any', 0],
      ['all', 2, 'any', 1],
    ]
    for (const action of ['up', 'down', 'in', 'out', 'all', 'not', 'dissolve'] as const) {
      for (const place of places) {
        const value = done(tip, place, action)?.value ?? tip
        expect(named(value).toSorted(), `${action} ${place.join('.')}`).toEqual(named(tip).toSorted())
      }
    }
    expect(tip.all).toHaveLength(3)
  })
})
