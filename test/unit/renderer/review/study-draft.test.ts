import { describe, expect, test } from 'vitest'
import { emptyStudy, faultIn, requestOf, studyKinds } from '../../../../renderer/review/study-draft'
import { studyRequest } from '../../../../shared/model/study'

const filled = { ...emptyStudy('deck1'), documentId: 'text1', query: ' tag:exam ' }

describe('a custom study that is chosen', () => {
  test.each(studyKinds)('of the kind %s is one that can be asked for', (kind) => {
    const request = requestOf({ ...filled, kind })
    expect(studyRequest.parse(request)).toEqual(request)
    expect(request).toMatchObject({ of: { kind }, deckId: 'deck1' })
  })

  test('lacks the text, a search that can be read or a number until it is given', () => {
    expect(requestOf({ ...emptyStudy(null), kind: 'document' })).toBeNull()
    expect(requestOf({ ...emptyStudy(null), kind: 'search', query: '  ' })).toBeNull()
    expect(requestOf({ ...filled, kind: 'search', query: 'tag:exam (' })).toBeNull()
    expect(faultIn({ ...filled, kind: 'search', query: 'tag:exam (' })?.why).toBe('bracket-open')
    expect(faultIn({ ...filled, kind: 'ahead', query: '(' })).toBeNull()
    expect(requestOf({ ...filled, kind: 'ahead', days: 0 })).toBeNull()
    expect(requestOf({ ...filled, kind: 'deck-new', limit: 0 })).toBeNull()
  })

  test('is of all that is found, but of as many new cards as were wanted', () => {
    expect(requestOf({ ...filled, kind: 'document', limit: 5 })?.limit).toBeGreaterThan(1000)
    expect(requestOf({ ...filled, kind: 'deck-new', limit: 5 })?.limit).toBe(5)
  })

  test('counts where cards would come anyway or are new, and changes nothing where they are only gone over again', () => {
    const effectOf = (kind: (typeof studyKinds)[number]) => requestOf({ ...filled, kind })?.effect
    expect(studyKinds.filter((kind) => effectOf(kind))).toEqual(['ahead', 'deck-new'])
    expect(requestOf({ ...filled, kind: 'ahead', effect: false })?.effect).toBe(false)
    expect(requestOf({ ...filled, kind: 'search', effect: true })?.effect).toBe(true)
  })
})
