import { expect, test } from 'vitest'
import { refuseMismatch } from '../../../../../electron/library/parsers/sniff'
import type { ImportFormat } from '../../../../../shared/import-formats'

const text = (words: string) => new TextEncoder().encode(words)
const bytes = (...start: number[]) => Uint8Array.from([...start, ...Array.from({ length: 40 }, () => 0)])
const pdf = text('%PDF-1.7\n')
const zip = (names: string) => Uint8Array.from([0x50, 0x4b, 3, 4, ...text(names)])
const oldOffice = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const page = text('\ufeff\n<!DOCTYPE HTML><title>A page</title>')

test.each<[ImportFormat, string, Uint8Array, string]>([
  ['plain-text', 'a PDF', pdf, 'a.txt'],
  ['plain-text', 'a web page', page, 'a.txt'],
  ['markdown', 'a Word document', zip('[Content_Types].xml … word/document.xml'), 'a.md'],
  ['html', 'an EPUB book', zip('mimetypeapplication/epub+zip'), 'a.html'],
  ['html', 'a zip archive', zip('letters/a.txt'), 'a.html'],
  ['pdf', 'a Word document', zip('[Content_Types].xml … word/document.xml'), 'a.pdf'],
  ['pdf', 'an Office file of the old kind', oldOffice, 'a.pdf'],
  ['pdf', 'a web page', page, 'a.pdf'],
  ['docx', 'rich text', text('{\\rtf1\\ansi'), 'a.docx'],
  ['docx', 'a PDF', text('\n\n%PDF-1.4'), 'a.docx'],
  ['epub', 'a picture', png, 'a.epub'],
  ['pdf', 'plain text', text('Only words.'), 'a.pdf'],
  ['docx', 'plain text', text('Only words.'), 'a.docx'],
  ['epub', 'plain text', text('Only words.'), 'a.epub'],
])('a file that is named as %s and holds %s is refused', (named, found, content, fileName) => {
  expect(() => refuseMismatch({ fileName, bytes: content }, named)).toThrow(
    expect.objectContaining({ code: 'file-mismatch', facts: { file: fileName, named, found } }),
  )
})

test.each<[ImportFormat, Uint8Array]>([
  ['pdf', pdf],
  ['html', page],
  ['html', text('Words that somebody named a page.')],
  ['docx', zip('[Content_Types].xml')],
  // It may be one with a password: its parser knows.
  ['docx', oldOffice],
  ['epub', zip('mimetypeapplication/epub+zip')],
  ['markdown', text('<div align="center">A readme</div>')],
  ['plain-text', text('PK is how a zip begins; %PDF is how a PDF does.')],
  ['plain-text', new Uint8Array()],
  // Neither a PDF nor anything else that is told at once: its parser says what is wrong.
  ['pdf', bytes(1, 2, 3)],
])('one named as %s that may be one is not', (named, content) => {
  expect(() => refuseMismatch({ fileName: 'a', bytes: content }, named)).not.toThrow()
})
