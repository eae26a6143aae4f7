import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cited, quoteStart } from '../../../../../renderer/notebook/summary/markdown-words'
import { citation, citedMark, citedMarks, markAddress } from '../../../../../shared/model/summary'
import { plainWords } from '../../../../../shared/text/plain-words'

const mark = { id: '0198-ab', quote: 'in order to obtain, directly or indirectly, a benefit' }
const put = (body: string, start: number, end = start) => {
  const { insert, ...at } = cited(body, { start, end }, mark, new Map([[mark.id, 2]]))
  return body.slice(0, at.start) + insert + body.slice(at.end)
}

describe('a mark that is cited in a note', () => {
  it('is named by its first words, with the spaces that it needs', () => {
    const link = '[in order to obtain, directly or…][2]'
    expect(put('', 0)).toBe(link)
    expect(put('What he wants:', 14)).toBe(`What he wants: ${link}`)
    expect(put('He wants . Only that.', 9)).toBe(`He wants ${link}. Only that.`)
    expect(put('(), then', 1)).toBe(`(${link}), then`)
    expect(put('twowords', 3)).toBe(`two ${link} words`)
  })

  it('is named by the words that are chosen', () => {
    expect(put('He wants a benefit.', 9, 18)).toBe('He wants [a benefit][2].')
  })

  it('is found in the note again, whatever its words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uuid(), (words, id) => {
        const note = `Before ${citation(words, id)} after`
        expect(citedMarks(note)).toEqual([id])
        expect(citedMark(markAddress(id))).toBe(id)
      }),
    )
  })

  it('stands once among the cited, in the order of the first links', () => {
    expect(citedMarks(`${citation('b', 'b')} ${citation('a', 'a')} ${citation('b', 'b')}`)).toEqual(['b', 'a'])
  })

  it('is no mark where the address is another', () => {
    expect(citedMarks('[x](https://a.example/actus:mark/1) actus:mark/2')).toEqual([])
    expect(citedMark('actus:mark/')).toBeNull()
    expect(citedMark('actus:mark/a/../b')).toBeNull()
  })
})

describe('the words of a note', () => {
  it('are those of its Markdown without signs', () => {
    expect(plainWords('# Head\n\n- **Both** move *people*, [a benefit](actus:mark/1).\n> `code`')).toBe(
      'Head\n\nBoth move people, a benefit.\ncode',
    )
    expect(plainWords('2 * 3 * 4 and snake_case_word')).toBe('2 * 3 * 4 and snake_case_word')
    expect(plainWords(citation('a [b] *c*', 'x'))).toBe('a [b] *c*')
  })

  it('are named by the first of them', () => {
    expect(quoteStart('one two three', 2)).toBe('one two…')
    expect(quoteStart(' one two ', 2)).toBe('one two')
  })
})
