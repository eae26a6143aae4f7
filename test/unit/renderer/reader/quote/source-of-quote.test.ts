import { describe, expect, it } from 'vitest'
import { quoted, sourceOfQuote } from '../../../../../renderer/reader/quote/source-of-quote'
import type { Section } from '../../../../../shared/model/document'

const section = (title: string, number: string | null, level: number, start: number): Section => ({
  id: title,
  title,
  number,
  level,
  start,
  end: start + 10,
})

describe('the source of a quotation', () => {
  it('is the text and the number of the section, or of the numbered one in which it stands', () => {
    const text = {
      title: 'Of borders',
      sections: [
        section('Smuggling', '3', 2, 0),
        section('Told apart', null, 3, 50),
        section('Afterword', null, 2, 90),
      ],
    }
    expect(sourceOfQuote(text, { start: 10 })).toEqual({ title: 'Of borders', number: '3', section: null })
    expect(sourceOfQuote(text, { start: 60 })).toEqual({ title: 'Of borders', number: '3', section: null })
    expect(sourceOfQuote(text, { start: 95 })).toEqual({ title: 'Of borders', number: null, section: 'Afterword' })
  })

  it('is the text alone where a section would only repeat its title, or there is none', () => {
    const text = { title: 'My notes', sections: [section('My notes', null, 1, 0)] }
    expect(sourceOfQuote(text, { start: 3 })).toEqual({ title: 'My notes', number: null, section: null })
    expect(sourceOfQuote({ title: 'My notes', sections: [] }, { start: 3 }).section).toBeNull()
  })
})

describe('words as they are quoted', () => {
  it('keep their paragraphs, part the cells of a row by a space, and have no white space at their ends', () => {
    const text = 'One.\nact\tmeans\nLast. '
    expect(quoted(text, { start: 0, end: text.length })).toBe('One.\nact means\nLast.')
    expect(quoted(text, { start: 4, end: 8 })).toBe('act')
  })
})
