import { describe, expect, test } from 'vitest'
import { parseCloze } from '../../../../shared/cards/cloze'
import { suggestCard, type WordsInHand } from '../../../../shared/cards/suggest'

/** Words of a sentence, between | and |. */
function inHand(marked: string, more: Partial<WordsInHand> = {}): WordsInHand {
  const start = marked.indexOf('|')
  const end = marked.indexOf('|', start + 1) - 1
  const sentence = marked.replaceAll('|', '')
  const words = sentence.slice(start, end)
  return { words, sentence, start, end, lead: null, heading: 'Locks', areItems: false, term: null, ...more }
}
const suggest = (marked: string, more?: Partial<WordsInHand>) => suggestCard(inHand(marked, more), null)

describe('a card from words of a text', () => {
  test('is a definition where they are a term of the text', () => {
    const term = { term: 'weir', definition: 'a low dam', source: 'section 4' }
    expect(suggest('Below the |weirs| the water is still.', { term })).toMatchObject({
      type: 'definition',
      front: 'weir',
      back: 'a low dam',
      legalSource: 'section 4',
    })
  })

  test('is a definition where they say what a term means, or are the meaning alone', () => {
    const whole = { type: 'definition', front: 'lock', back: 'a chamber with two gates.' }
    expect(suggest('|A lock means a chamber with two gates.|')).toMatchObject(whole)
    expect(suggest('A lock means |a chamber with two gates.|')).toMatchObject(whole)
    expect(suggest('A lock means a chamber with |two| gates.')).toMatchObject({
      type: 'question',
      front: '',
      back: 'two',
    })
  })

  test('is elements where they are a list, which its own sentence, a line above or the heading leads to', () => {
    const items = ['a chamber', 'two gates', 'a sluice']
    expect(suggest('|A lock needs: a chamber, two gates and a sluice.|')).toMatchObject({
      type: 'elements',
      front: 'A lock needs',
      items,
    })
    expect(suggest('The parts of a lock are |a chamber, two gates and a sluice|.')).toMatchObject({
      type: 'elements',
      front: 'The parts of a lock',
      items,
    })
    const lines = { areItems: true, lead: 'A lock needs' }
    expect(suggest('|a chamber\ntwo gates\na sluice|', lines)).toMatchObject({
      type: 'elements',
      front: 'A lock needs',
    })
    expect(suggest('|a chamber; two gates; a sluice|')).toMatchObject({ type: 'elements', front: 'Locks', items })
  })

  test('of a verb that defines is a definition even where a list follows', () => {
    expect(suggest('|Lock means a chamber, two gates and a sluice.|').type).toBe('definition')
  })

  test('is else a question to which they are the answer', () => {
    expect(suggest('The keeper opens |the gates| at dawn.')).toMatchObject({
      type: 'question',
      front: '',
      back: 'the gates',
    })
  })

  test('of the type that was asked for has what the words give for it', () => {
    const card = suggestCard(inHand('The keeper opens |the gates| at dawn.'), 'cloze')
    expect(card).toMatchObject({ type: 'cloze', text: 'The keeper opens {{c1::the gates}} at dawn.' })
    expect(parseCloze(card.text).kind).toBe('cloze')
  })

  test('hides nothing where the words are the whole sentence, or would be a hint', () => {
    expect(suggestCard(inHand('|The keeper opens the gates|.'), 'cloze').text).toBe('The keeper opens the gates.')
    expect(suggestCard(inHand('Call |std::sort| here.'), 'cloze').text).toBe('Call std::sort here.')
  })
})
