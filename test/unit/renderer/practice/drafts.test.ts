import { beforeEach, describe, expect, test } from 'vitest'
import {
  answered,
  emptyDraft,
  marked,
  parseDraft,
  renamed,
  unmarked,
  useDrafts,
} from '../../../../renderer/practice/drafts'

const mark = { element: 'act', paragraph: 0, start: 3, end: 9, against: false }

beforeEach(() => useDrafts.setState({ drafts: {} }))

describe('what was said of a case', () => {
  test('is changed by the last answer to an element', () => {
    const draft = answered(answered(emptyDraft, 'element', 'act', 'yes'), 'element', 'act', 'open')
    expect(draft).toMatchObject({ elements: { act: 'open' }, findings: {} })
  })

  test('takes yes, no and not enough facts for a finding', () => {
    expect(answered(emptyDraft, 'finding', 'tip', 'insufficient').findings).toEqual({ tip: 'insufficient' })
    expect(answered(emptyDraft, 'finding', 'tip', 'open').findings).toEqual({})
  })

  test('has the same words once for an element; a new mark comes last', () => {
    const earlier = { ...mark, start: 0, end: 2 }
    const draft = [mark, earlier, mark, { ...mark, element: 'means' }].reduce(marked, emptyDraft)
    expect(draft.evidence).toEqual([mark, earlier, { ...mark, element: 'means' }])
  })
})

test('a mark gets another name in its place, and loses the one that it had', () => {
  const other = { ...mark, element: 'means' }
  const draft = [mark, other].reduce(marked, emptyDraft)
  const named = renamed(draft, mark, { fact: 'act.recruitment', against: false })
  expect(named.evidence).toEqual([{ ...mark, fact: 'act.recruitment' }, other])
  expect(renamed(named, mark, { fact: undefined, against: true }).evidence).toEqual([{ ...mark, against: true }, other])
  expect(unmarked(named, mark).evidence).toEqual([other])
})

describe('drafts', () => {
  test('of one case leave the others alone', () => {
    const { put, change, drop } = useDrafts.getState()
    put('a/1', emptyDraft)
    put('a/2', emptyDraft)
    change('a/1', (draft) => answered(draft, 'element', 'act', 'yes'))
    expect(useDrafts.getState().drafts).toMatchObject({ 'a/1': { elements: { act: 'yes' } }, 'a/2': { elements: {} } })
    drop('a/1')
    expect(Object.keys(useDrafts.getState().drafts)).toEqual(['a/2'])
  })

  test('that were dropped don’t come back by what is still told of them', () => {
    useDrafts.getState().change('a/1', (draft) => ({ ...draft, workedMs: 5 }))
    expect(useDrafts.getState().drafts).toEqual({})
  })

  test('are read as they were written; what can’t be read is no draft', () => {
    const draft = marked(answered(emptyDraft, 'element', 'act', 'yes'), mark)
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft)
    expect(parseDraft(undefined)).toBeNull()
    expect(parseDraft('{"elements"')).toBeNull()
    expect(parseDraft('{"elements":{"act":1}}')).toBeNull()
  })
})
