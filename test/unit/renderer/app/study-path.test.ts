import { describe, expect, test } from 'vitest'
import { readStudyPath, studyPath, withoutStudy, type StudyAsked } from '../../../../renderer/app/study-path'

const searchOf = (path: string) => new URLSearchParams(path.slice(path.indexOf('?')))

describe('the address of a custom study', () => {
  test.each<StudyAsked>([
    { kind: 'document', documentId: 'law of the sea & more', sectionId: 'locks' },
    { kind: 'document', documentId: 'canals', sectionId: null },
    { kind: 'missed-element' },
  ])('says what it is to be of: %o', (asked) => {
    expect(readStudyPath(searchOf(studyPath('deck1', asked)))).toEqual({ asked })
  })

  test('leaves open what it is to be of, and is none without the word for it', () => {
    expect(readStudyPath(searchOf(studyPath('deck1')))).toEqual({ asked: undefined })
    expect(readStudyPath(searchOf('/review?choose=document'))).toEqual({ asked: undefined })
    expect(readStudyPath(searchOf('/review?deck=deck1'))).toBeNull()
  })

  test('leads back to the deck, or the study that goes on', () => {
    const search = searchOf(studyPath('deck1', { kind: 'document', documentId: 'a', sectionId: 'b' }))
    expect(withoutStudy(search).toString()).toBe('deck=deck1')
  })
})
