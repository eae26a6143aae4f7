import { describe, expect, test } from 'vitest'
import { movePick, placeOfPick, type Pick, type PickMove } from '../../../../renderer/practice/pick'
import { sentenceStarts, wordsOf } from '../../../../shared/practice/case-words'

const paragraphs = ['He took her passport. “Later,” he said.', 'She went home.']
const words = wordsOf(paragraphs, 'en')
const isSentenceStart = sentenceStarts(paragraphs, 'en')

const said = (pick: Pick) => {
  const place = placeOfPick(pick, words)
  return place && paragraphs[place.paragraph]?.slice(place.start, place.end)
}
const after = (pick: Pick, ...moves: PickMove[]) =>
  said(moves.reduce((now, move) => movePick(now, move, words, isSentenceStart), pick))

const first = { from: 0, to: 0 }

describe('picking words by key', () => {
  test('the end moves by a word', () => {
    expect(after(first)).toBe('He')
    expect(after(first, 'end-on', 'end-on')).toBe('He took her')
    expect(after(first, 'end-on', 'end-on', 'end-back')).toBe('He took')
  })

  test('the start moves by a word, and takes punctuation in between along', () => {
    expect(after(first, 'end-on', 'end-on', 'end-on', 'end-on', 'start-on')).toBe('took her passport. “Later')
    expect(after({ from: 2, to: 2 }, 'start-back', 'start-back')).toBe('He took her')
  })

  test('one word steps on and back', () => {
    expect(after(first, 'start-on')).toBe('took')
    expect(after({ from: 2, to: 2 }, 'end-back')).toBe('took')
    expect(after(first, 'end-back', 'start-back')).toBe('He')
  })

  test('goes by sentence, over paragraphs', () => {
    expect(after(first, 'sentence-on')).toBe('Later')
    expect(after(first, 'sentence-on', 'sentence-on')).toBe('She')
    expect(after(first, 'sentence-on', 'sentence-on', 'sentence-on')).toBe('She')
    expect(after({ from: 8, to: 8 }, 'sentence-back', 'sentence-back')).toBe('Later')
  })

  test('never reaches over a paragraph', () => {
    const last = words.findLastIndex(({ paragraph }) => paragraph === 0)
    expect(after({ from: last, to: last }, 'end-on')).toBe('said')
    expect(after({ from: last + 1, to: last + 1 }, 'start-back')).toBe('She')
  })
})
