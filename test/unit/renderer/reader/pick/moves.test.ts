import { describe, expect, it } from 'vitest'
import { moveEnd, neighbour, sentenceAt, sentenceSource } from '../../../../../renderer/reader/pick/moves'

const text = 'One sentence. Two more words here.\n\nThree. Four.'
const source = sentenceSource(text, 'en', [0, 36])
const shown = (range: { start: number; end: number } | null) => range && text.slice(range.start, range.end)

describe('picking by key', () => {
  it('starts at the sentence at an offset, or the next one', () => {
    expect(shown(sentenceAt(source, 0))).toBe('One sentence.')
    expect(shown(sentenceAt(source, 13))).toBe('Two more words here.')
    expect(shown(sentenceAt(source, 34))).toBe('Three.')
    expect(sentenceAt(source, text.length)).toBeNull()
  })

  it('goes from sentence to sentence across parts, and stays at the ends', () => {
    const two = sentenceAt(source, 14)
    const three = two && neighbour(source, two, 1)
    expect(shown(three)).toBe('Three.')
    expect(shown(three && neighbour(source, three, -1))).toBe('Two more words here.')
    const one = sentenceAt(source, 0)
    expect(one && neighbour(source, one, -1)).toBeNull()
    const four = sentenceAt(source, 44)
    expect(four && neighbour(source, four, 1)).toBeNull()
  })

  it('moves each end by a word, and never past the other', () => {
    const two = sentenceAt(source, 14)
    if (!two) throw new Error('no second sentence')
    const picked = { ...two, sentence: two }
    const shorter = moveEnd(source, picked, 'end', -1)
    expect(shown(shorter)).toBe('Two more words here')
    expect(shown(moveEnd(source, shorter, 'end', -1))).toBe('Two more words')
    expect(shown(moveEnd(source, picked, 'start', 1))).toBe('more words here.')
    expect(shown(moveEnd(source, picked, 'start', -1))).toBe('sentence. Two more words here.')
    const word = { ...picked, start: 14, end: 17 }
    expect(moveEnd(source, word, 'end', -1)).toEqual(word)
  })
})
