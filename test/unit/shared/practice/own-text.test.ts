import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseFileText, packOfCaseFile } from '../../../../shared/practice/case-file'
import { cleanText, cleanTitle, tooLong, wordCount } from '../../../../shared/practice/own-text'

const odd = [
  'a',
  ' ',
  '\u0000',
  '\u001b',
  '\r',
  '\n',
  '\t',
  '\u0085',
  '\u2028',
  '\ud83d',
  '\ude00',
  '\u0301',
  'e',
  '\u200f',
  '\ufeff',
]

describe('the text of an own case', () => {
  it('is cleaned once: cleaning it again changes nothing, and it holds no controls', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...odd)).map((all) => all.join('')),
        (text) => {
          const clean = cleanText(text)
          expect(cleanText(clean)).toBe(clean)
          // oxlint-disable-next-line no-control-regex -- it is these that are looked for
          expect(clean).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
        },
      ),
    )
  })

  it('has the paragraphs of every system', () => {
    expect(cleanText('a\r\n\r\nb\rc\u2029d')).toBe('a\n\nb\nc\nd')
    expect(cleanTitle(' Two\n lines\t ')).toBe('Two lines')
  })

  it('counts words, and what is no word is none', () => {
    expect([wordCount(''), wordCount(' – … '), wordCount('one'), wordCount('it’s 3 o’clock – now')]).toEqual([
      0, 0, 1, 4,
    ])
  })

  it('fits up to 2,000 words and 40,000 characters', () => {
    expect(tooLong('w '.repeat(2000))).toBeNull()
    expect(tooLong('w '.repeat(2001))).toMatchObject({ words: 2001, most: 2000 })
    expect(tooLong('x'.repeat(40_001))).toMatchObject({ words: 1, characters: 40_001 })
  })
})

describe('a file of cases', () => {
  it('names the pack whose rules it uses, whatever the pack is called', () => {
    const text = caseFileText({ id: 'law-1', version: '1.0.0', title: 'Law\n# Rules: other 1' }, [])
    expect(packOfCaseFile(text)).toBe('law-1')
    expect(packOfCaseFile('- id: a')).toBeNull()
  })
})
