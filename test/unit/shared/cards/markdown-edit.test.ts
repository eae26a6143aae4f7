import { describe, expect, test } from 'vitest'
import { applyEdit } from '../../../../shared/cards/cloze-edit'
import { emphasise, linkWords, listLines, type MarkdownEdit, type Range } from '../../../../shared/cards/markdown-edit'

/** Does it to what stands between | and |, and shows so what is selected then. */
function done(marked: string, edit: (text: string, range: Range) => MarkdownEdit): string {
  const start = marked.indexOf('|')
  const end = marked.indexOf('|', start + 1) - 1
  const text = marked.replaceAll('|', '')
  const change = edit(text, { start, end })
  const after = applyEdit(text, change)
  const { select } = change
  return `${after.slice(0, select.start)}|${after.slice(select.start, select.end)}|${after.slice(select.end)}`
}
const strong = (text: string, range: Range) => emphasise(text, range, 'strong')
const emphasis = (text: string, range: Range) => emphasise(text, range, 'emphasis')

describe('words of a field', () => {
  test('become strong, and again what they were', () => {
    expect(done('an| act |and', strong)).toBe('an **|act|** and')
    expect(done('an **|act|** and', strong)).toBe('an |act| and')
    expect(done('an || and', strong)).toBe('an **||** and')
  })

  test('may be strong and emphasised', () => {
    expect(done('**|act|**', emphasis)).toBe('***|act|***')
    expect(done('***|act|***', strong)).toBe('*|act|*')
    expect(done('***|act|***', emphasis)).toBe('**|act|**')
  })

  test('become a link, whose address is to be typed', () => {
    expect(done('see |article 3|.', linkWords)).toBe('see [article 3](|https://|).')
  })

  test('become a list by their lines, and again lines', () => {
    expect(done('a|ct\nme|ans', listLines)).toBe('|- act\n- means|')
    expect(done('|- act\n- means|', listLines)).toBe('|act\nmeans|')
    expect(done('The three:\na|c|t', listLines)).toBe('The three:\n\n- act||')
  })
})
