import { expect, test } from 'vitest'
import { importFormatOf, importRefusal } from '../../../shared/import-formats'

test('a file is read by the end of its name, in any case', () => {
  expect(importFormatOf('Lecture 6.TXT')).toBe('plain-text')
  expect(importFormatOf('notes.v2.md')).toBe('markdown')
  expect(importFormatOf('report.pdf')).toBe('pdf')
  expect(importFormatOf('report.doc')).toBeNull()
  expect(importFormatOf('md')).toBeNull()
})

test('what name and size tell is said before a file is sent', () => {
  expect(importRefusal('a.txt', 12)).toBeNull()
  expect(importRefusal('a.txt', 0)?.code).toBe('file-empty')
  expect(importRefusal('a.txt', 100_000_001)).toEqual({
    code: 'file-too-large',
    facts: { file: 'a.txt', megabytes: 101, limit: 100 },
  })
  expect(importRefusal('a.zip', 0)).toEqual({
    code: 'file-unsupported',
    facts: { file: 'a.zip', supported: '.txt, .text, .md, .markdown, .html, .htm, .xhtml, .pdf, .docx, .epub' },
  })
})
