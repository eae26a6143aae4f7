import { describe, expect, test } from 'vitest'
import { idMeant, matching, shownId } from '../../../../renderer/authoring/match-options'
import { optionsFor } from '../../../../renderer/authoring/options'
import { edited } from '../../../../renderer/authoring/values'

const file = (value: unknown) => ({ text: '', value, fault: null })
const files = new Map([
  ['pack.yaml', file({ instruments: [{ id: 'law', name: 'Act' }], decks: [{ id: 'd', name: 'Cards' }] })],
  [
    'rules.yaml',
    file({
      facts: [
        { id: 'victim.child', label: 'under 18' },
        { id: 'act.harbouring', label: 'harbouring' },
      ],
      elements: [
        { id: 'child', label: 'Victim under 18' },
        { id: 'ict', label: 'Technology', choices: [{ id: 'both', label: 'Both' }] },
      ],
      findings: [
        { id: 'aside', label: 'Aside', asked: false },
        { id: 'tip', label: 'Trafficking' },
      ],
    }),
  ],
  ['cases/more.yaml', file([{ id: 'north', title: 'North' }])],
])
const holder = {
  persons: [
    { id: 'r', label: 'R.', role: 'subject' },
    { id: 'driver', label: 'the driver', role: 'actor' },
  ],
}
const of = optionsFor(files, [{ id: 'the-act', title: 'The act' }], holder)
const ids = (options: readonly { value: string }[]) => options.map(({ value }) => value)

describe('the ids that a field offers', () => {
  test('are those of what it names', () => {
    expect(ids(of('instrument'))).toEqual(['law'])
    expect(ids(of('part'))).toEqual(['victim.child', 'act.harbouring', 'child', 'ict', 'aside', 'tip'])
    expect(ids(of('stated'))).toEqual(['victim.child', 'act.harbouring', 'child', 'ict'])
    expect(ids(of('told-apart'))).toContain('both')
    expect(ids(of('finding'))).toEqual(['tip', 'aside'])
    expect(ids(of('case'))).toEqual(['north'])
    expect([ids(of('subject')), ids(of('actor'))]).toEqual([['r'], ['driver']])
    expect(of('heading')).toEqual([{ value: 'the-act', name: 'The act', label: 'The act (the-act)', group: null }])
    expect(of('parameter')).toEqual([])
  })

  test('are found by words of the name and by the id', () => {
    expect(ids(matching(of('part'), 'UNDER'))).toEqual(['victim.child', 'child'])
    expect(ids(matching(of('part'), '18 vic'))).toEqual(['victim.child', 'child'])
    expect(ids(matching(of('part'), 'act.h'))).toEqual(['act.harbouring'])
  })

  test('are meant by an id, by what is shown, or by a name; what is none of these is kept as it is typed', () => {
    const part = of('part')
    expect(idMeant(part, ' child ')).toBe('child')
    expect(idMeant(part, 'harbouring')).toBe('act.harbouring')
    expect(idMeant(part, 'Trafficking (tip)')).toBe('tip')
    expect(idMeant(part, 'keeping')).toBe('keeping')
  })

  test('are shown by their names, with the id where two have the same', () => {
    const twice = [
      { value: 'a', name: 'consent', label: 'consent (a)', group: null },
      { value: 'b', name: 'consent', label: 'consent (b)', group: null },
    ]
    expect(shownId(of('part'), 'tip')).toBe('Trafficking')
    expect(shownId(twice, 'b')).toBe('consent (b)')
    expect(shownId(twice, 'c')).toBe('c')
  })
})

describe('a value while its change is on its way', () => {
  const value = { list: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], name: 'x' }

  test('is as it will be, and the one before stays as it was', () => {
    const before = structuredClone(value)
    expect(edited(value, { path: ['list', 0, 'id'], value: 'z' })).toMatchObject({ list: [{ id: 'z' }, {}, {}] })
    expect(edited(value, { path: ['list', 2], to: 0 })).toMatchObject({ list: [{ id: 'c' }, { id: 'a' }, { id: 'b' }] })
    expect(edited(value, { path: ['list', 1] })).toMatchObject({ list: [{ id: 'a' }, { id: 'c' }] })
    expect(edited(value, { path: ['name'] })).toEqual({ list: value.list })
    expect(edited(value, { path: ['more', 0], value: 'y' })).toMatchObject({ more: ['y'] })
    expect(value).toEqual(before)
  })
})
