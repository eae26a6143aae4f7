import { describe, expect, test } from 'vitest'
import { parseCloze } from '../../../../shared/cards/cloze'
import { suggestCard, type WordsInHand } from '../../../../shared/cards/suggest'

/** Words of a sentence, between | and |. */
function inHand(marked: string, more: Partial<WordsInHand> = {}): WordsInHand {
  const start = marked.indexOf('|')
  const end = marked.indexOf('|', start + 1) - 1
  const sentence = marked.replaceAll('|', '')
  const words = sentence.slice(start, end)
  return { words, sentence, start, end, lead: null, heading: 'Locks', areItems: false, definition: null, ...more }
}
const suggest = (marked: string, more?: Partial<WordsInHand>) => suggestCard(inHand(marked, more), null)

describe('a card from words of a text', () => {
  test('is a definition where they define something, even with a list in it', () => {
    const definition = { term: 'lock', meaning: 'a chamber, two gates and a sluice', source: 'section 4' }
    expect(suggest('|Lock means a chamber, two gates and a sluice.|', { definition })).toMatchObject({
      type: 'definition',
      front: 'lock',
      back: 'a chamber, two gates and a sluice',
      legalSource: 'section 4',
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
