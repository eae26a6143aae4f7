import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeAnchor } from '../../../../shared/anchoring/describe'
import { placeAnchor } from '../../../../shared/anchoring/place'

const passage =
  'Trafficking may take place inside one State; smuggling may not. The purpose of the trafficker is the exploitation ' +
  'of a person; that of the smuggler is a benefit. A journey can begin as the one and become the other, as when someone ' +
  'who agreed to be taken across a border is then held and made to work off an inflated debt.'

function anchorOf(words: string, text = passage) {
  const start = text.indexOf(words)
  return describeAnchor(text, start, start + words.length)
}

/** Text of words that each occur once, so that a range has only one right place. */
const words = fc
  .integer({ min: 12, max: 60 })
  .map((count) => Array.from({ length: count }, (_, i) => `word${i * 7919}`))

describe('placing an anchor in a text that has changed', () => {
  it('an edit elsewhere never moves a mark off its words', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.string({ maxLength: 40 }), (list, at, where, inserted) => {
        const marked = list[at % list.length] ?? ''
        const before = list.join(' ')
        const anchor = anchorOf(marked, before)
        // Words are inserted between two others, but not next to the marked one.
        const gap = where % list.length
        fc.pre(Math.abs(gap - (at % list.length)) > 5 && !inserted.includes('word'))
        const after = [...list.slice(0, gap), inserted, ...list.slice(gap)].join(' ')
        const start = after.indexOf(marked)
        expect(placeAnchor(after, anchor)).toEqual({ kind: 'placed', start, end: start + marked.length })
      }),
    )
  })

  it('a mark on a repeated word keeps its place among the others', () => {
    const text = 'the State and the State beside it, the State of transit and the State of destination'
    const third = text.indexOf('State', text.indexOf('State of transit'))
    const anchor = describeAnchor(text, third, third + 5)
    const after = `Between the State of origin and others: ${text}`
    expect(placeAnchor(after, anchor)).toEqual({ kind: 'placed', start: third + 40, end: third + 45 })
  })

  it('a changed word inside a mark leaves it where it is, to be checked', () => {
    const anchor = anchorOf('the exploitation of a person')
    const after = passage.replace('exploitation of', 'exploiting of')
    const start = after.indexOf('the exploiting')
    expect(placeAnchor(after, anchor)).toEqual({
      kind: 'to-check',
      start,
      end: start + 'the exploiting of a person'.length,
    })
  })

  it('a short mark with a changed word is found by its context', () => {
    const anchor = anchorOf('an inflated debt')
    const after = passage.replace('inflated', 'excessive')
    const start = after.indexOf('an excessive debt')
    expect(placeAnchor(after, anchor)).toEqual({ kind: 'to-check', start, end: start + 'an excessive debt'.length })
  })

  // hypothesis/h#2798
  it('a corrected word does not send its mark to the old word elsewhere', () => {
    const text =
      'A migrant is smugled by a smuggler who wants a benefit. Nobody who is smugled across is a criminal for it.'
    const anchor = describeAnchor(text, 13, 20)
    const after = text.replace('smugled by', 'smuggled by')
    expect(placeAnchor(after, anchor)).toEqual({ kind: 'to-check', start: 13, end: 21 })
  })

  // hypothesis/h#2634, hypothesis/h#4328
  it('words that are gone give an orphan rather than nonsense', () => {
    const anchor = anchorOf('exploitation')
    expect(placeAnchor('Nothing of what was here is left: only explanations of another thing.', anchor)).toEqual({
      kind: 'orphaned',
    })
  })

  it('deleting the words orphans a mark, and putting them back heals it', () => {
    const marked = 'A journey can begin as the one and become the other'
    const anchor = anchorOf(marked)
    expect(placeAnchor(passage.replace(marked, ''), anchor)).toEqual({ kind: 'orphaned' })
    expect(placeAnchor(passage, anchor)).toMatchObject({ kind: 'placed' })
  })

  it('the nearest of two equal places is shown to be checked', () => {
    const twice = `${passage}\n${passage}`
    const anchor = anchorOf('inside one State')
    expect(placeAnchor(twice, { ...anchor, prefix: '', suffix: '', start: passage.length })).toEqual({
      kind: 'to-check',
      start: passage.length + 1 + anchor.start,
      end: passage.length + 1 + anchor.end,
    })
  })

  it('a long mark keeps its ends when its middle changes', () => {
    const text = Array.from({ length: 200 }, (_, i) => `sentence ${i} of the text`).join('. ')
    const start = text.indexOf('sentence 20')
    const end = text.indexOf('. sentence 120')
    const after = `New. ${text.replace('sentence 70 of', 'sentence seventy of')}`
    expect(placeAnchor(after, describeAnchor(text, start, end))).toEqual({
      kind: 'to-check',
      start: start + 5,
      end: end + 5 + 'seventy'.length - 2,
    })
  })

  it('never gives a range that leaves the text or is empty', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.string({ maxLength: 60 }),
        fc.nat(),
        (before, after, at) => {
          const start = at % before.length
          const anchoring = placeAnchor(after, describeAnchor(before, start, Math.min(before.length, start + 9)))
          if (anchoring.kind === 'orphaned') return
          expect(anchoring.start).toBeGreaterThanOrEqual(0)
          expect(anchoring.end).toBeGreaterThan(anchoring.start)
          expect(anchoring.end).toBeLessThanOrEqual(after.length)
        },
      ),
    )
  })
})
