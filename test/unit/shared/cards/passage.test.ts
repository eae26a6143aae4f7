import { describe, expect, test } from 'vitest'
import { passageAround } from '../../../../shared/cards/passage'

const text = 'Locks\nA lock has two gates. They are heavy.\nWeirs are low.'
const around = (words: string, whole = text) => {
  const start = whole.indexOf(words)
  return passageAround(
    whole,
    { start, end: start + words.length },
    (offset) => offset === 0 || whole.startsWith('Sluices', offset),
  )
}

describe('what stands around a passage', () => {
  test('is its paragraph, the one before and the one after', () => {
    expect(around('low')).toEqual({
      before: 'A lock has two gates. They are heavy.',
      passage: 'Weirs are low.',
      start: 10,
      end: 13,
      after: null,
    })
  })

  test('leaves out the heading above, and goes over as many paragraphs as the words', () => {
    expect(around('two gates')).toMatchObject({ before: null, after: 'Weirs are low.' })
    expect(around('heavy.\nWeirs')).toMatchObject({
      passage: 'A lock has two gates. They are heavy.\nWeirs are low.',
      after: null,
    })
  })

  test('does not go over into the next section', () => {
    expect(around('two gates', 'Locks\nA lock has two gates.\nSluices\nA sluice has one.')).toMatchObject({
      after: null,
    })
  })

  test('is cut between words where it is long, the words themselves never', () => {
    const long = `${'before '.repeat(200)}the words ${'after '.repeat(200)}`.trim()
    const found = around('the words', `Locks\n${'x '.repeat(400).trim()}\n${long}\n${'y '.repeat(400).trim()}`)
    expect(found.passage.slice(found.start, found.end)).toBe('the words')
    expect(found.passage).toMatch(/^… before .* after …$/)
    expect(found.before).toMatch(/^… x/)
    expect(found.after).toMatch(/y …$/)
    expect(found.passage.length).toBeLessThan(long.length)
  })
})
