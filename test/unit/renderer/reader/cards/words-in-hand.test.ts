import type { Element, Root } from 'hast'
import { describe, expect, it } from 'vitest'
import { wordsInHand } from '../../../../../renderer/reader/cards/words-in-hand'
import { suggestCard } from '../../../../../shared/cards/suggest'
import type { Term } from '../../../../../shared/model/document'
import { canonicalText } from '../../../../../shared/text/canonical'
import { sectionsOf } from '../../../../../shared/text/sections'

const element = (tagName: string, ...children: (string | Element)[]): Element => ({
  type: 'element',
  tagName,
  properties: tagName === 'h2' ? { id: 'locks' } : {},
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
})
const tree: Root = {
  type: 'root',
  children: [
    element('h2', 'Locks'),
    element('p', 'See Art. 3 of the Act. A weir is a low dam. It holds water.'),
    element(
      'p',
      'Smuggling means the procurement of an entry that is not allowed. Sluice: a gate for water. It takes two: a gate and a wall.',
    ),
    element('p', 'A lock has:'),
    element('ul', element('li', 'two gates that open'), element('li', 'a chamber')),
  ],
}
const text = canonicalText(tree)
const content = { canonicalText: text, tree, sections: sectionsOf(tree), lang: 'en' }
const weir: Term = {
  key: 'w',
  id: 'w',
  term: 'weir',
  forms: ['weirs'],
  definition: 'a low dam',
  source: '',
  sectionId: '',
  start: 0,
  end: 0,
}
const inHand = (words: string, terms: Term[] = []) => {
  const start = text.indexOf(words)
  return wordsInHand(content, { start, end: start + words.length }, terms)
}

describe('words of which a card is made', () => {
  it('come with their sentence, which an abbreviation does not end', () => {
    expect(inHand('Art. 3')).toMatchObject({ sentence: 'See Art. 3 of the Act.', start: 4, end: 10, heading: 'Locks' })
    expect(inHand('low dam. It')).toMatchObject({ sentence: 'A weir is a low dam. It holds water.' })
    expect(suggestCard(inHand('low dam'), 'cloze').text).toBe('A weir is a {{c1::low dam}}.')
  })

  it('are a term of the text in any of its forms', () => {
    const term = { ...weir, term: 'dam', forms: ['Weir'], source: 'section 4' }
    expect(inHand('weir', [term]).definition).toEqual({ term: 'dam', meaning: 'a low dam', source: 'section 4' })
    expect(inHand('water', [weir]).definition).toBeNull()
  })

  it('define a term, or are the meaning in the sentence that defines it', () => {
    const smuggling = { term: 'Smuggling', meaning: 'the procurement of an entry that is not allowed' }
    expect(inHand('Smuggling means the procurement of an entry that is not allowed').definition).toMatchObject(
      smuggling,
    )
    expect(inHand('the procurement of an entry that is not allowed').definition).toMatchObject(smuggling)
    expect(inHand('an entry').definition).toBeNull()
    expect(inHand('It takes two: a gate and a wall').definition).toBeNull()
    expect(inHand('Sluice: a gate for water').definition).toMatchObject({ term: 'Sluice', meaning: 'a gate for water' })
  })

  it('are the items of a list, with the line that leads to it', () => {
    const list = inHand('two gates that open\na chamber')
    expect(list).toMatchObject({ areItems: true, lead: 'A lock has' })
    expect(suggestCard(list, null)).toMatchObject({
      type: 'elements',
      front: 'A lock has',
      items: ['two gates that open', 'a chamber'],
    })
    expect(inHand('A lock has:\ntwo gates').areItems).toBe(false)
  })
})
