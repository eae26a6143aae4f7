import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { anyWords, gates, sampleMark, sampleNote, upperGate, written, writtenNotes } from './exported-samples'

const pageOf = (...args: Parameters<typeof written> extends [unknown, ...infer Rest] ? Rest : never) =>
  parseHTML(written('html', ...args)).document

describe('marks as a web page', () => {
  test('show every quote word for word, and run and load nothing', () => {
    fc.assert(
      fc.property(anyWords, fc.string({ unit: 'grapheme' }), (exact, note) => {
        const page = pageOf([{ ...sampleMark, quote: { exact, prefix: '', suffix: '' }, note }])
        const blocks = [...page.querySelectorAll('blockquote p, blockquote tr')].map((block) => block.textContent)
        const squeezed = (words: string) => words.replaceAll(/\s+/g, '')
        expect(squeezed(blocks.join(''))).toBe(squeezed(exact))
        expect(page.querySelectorAll('script, iframe, link, img, object, form, [onclick], [style]').length).toBe(0)
      }),
    )
  })

  test('is of its text’s language, with its headings in order and what is lost at the end', () => {
    const marks = [
      sampleMark,
      { ...sampleMark, sections: [gates, upperGate] },
      { ...sampleMark, state: 'orphaned' as const, place: null, sections: [] },
    ]
    const page = pageOf(marks)
    expect(page.documentElement.getAttribute('lang')).toBe('en')
    expect(page.title).toBe('Locks & gates')
    const headings = [...page.querySelectorAll('h1, h2, h3')].map(
      ({ tagName, textContent }) => `${tagName} ${textContent}`,
    )
    expect(headings).toEqual(['H1 Locks & gates', 'H2 2 Gates', 'H3 The upper gate', 'H2 No longer in the text'])
    expect(page.querySelector('style')?.textContent).toContain('prefers-color-scheme')
  })

  test('a note is drawn as Actus draws it, and is never code', () => {
    const page = pageOf([
      {
        ...sampleMark,
        note: 'Ask **who** <img src=x onerror=alert(1)> [x](javascript:alert(1)) [y](https://e.org) [z](actus:mark/far)',
      },
    ])
    const note = page.querySelector('.note')
    expect(note?.querySelector('strong')?.textContent).toBe('who')
    expect([...(note?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
      null,
      'https://e.org',
      'actus://mark/far',
    ])
    expect(note?.innerHTML).not.toMatch(/onerror|javascript/)
  })
})

describe('notes across marks as a web page', () => {
  test('lead to the marks on the page, on others, and to the program for those on none', () => {
    const body = `${sampleNote.body} [it](actus:mark/far) <script>x</script>`
    const files = new Map([
      [sampleMark.id, null],
      ['far', 'Weirs & more.html'],
    ])
    const page = parseHTML(writtenNotes('html', [{ ...sampleNote, title: 'A <b>', body }], { files })).document
    expect([...page.querySelectorAll('.across a')].map((link) => link.getAttribute('href'))).toEqual([
      `#mark-${sampleMark.id}`,
      'actus://mark/gone',
      'Weirs%20%26%20more.html#mark-far',
    ])
    expect(page.getElementById(`mark-${sampleMark.id}`)).not.toBeNull()
    expect([...page.querySelectorAll('h2, h3')].map(({ textContent }) => textContent).slice(-2)).toEqual([
      'Notes across marks',
      'A <b>',
    ])
    expect(page.querySelectorAll('script, b:not(.about b)').length).toBe(0)
  })
})
