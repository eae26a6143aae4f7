import { expect, test } from 'vitest'
import { parseFile } from '../../../../../electron/library/parsers/parse'
import { p, wordFile } from './docx/word-file'
import { book, page } from './epub/book'
import { writePdf } from './pdf/write-pdf'

const sentence = 'The keeper opens the gates when both sides of the lock are level. '
const paragraphs = Array.from({ length: 400 }, (_, n) => `${n} ${sentence.repeat(4)}`)

/** What a parser says of how far it is. */
async function sharesOf(fileName: string, content: string | Uint8Array): Promise<number[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const shares: number[] = []
  const help = { companion: async () => null, progress: (share: number) => void shares.push(share) }
  await parseFile({ fileName, bytes, encoding: null, extent: 'article' }, help)
  return shares
}

test.each<[name: string, fileName: string, content: string | Uint8Array]>([
  ['a plain text', 'a.txt', paragraphs.join('\n\n')],
  ['a plain text with one line', 'a.txt', paragraphs.join(' ').repeat(4)],
  ['a Markdown', 'a.md', paragraphs.join('\n\n')],
  ['a Markdown with one paragraph', 'a.md', paragraphs.join('\n').replaceAll('both', '*both*')],
  ['a Markdown with HTML', 'a.md', paragraphs.map((words) => `<div>\n\n${words}\n\n</div>`).join('\n\n')],
  ['a page', 'a.html', `<title>A</title><body>${paragraphs.map((words) => `<p>${words}`).join('')}`.repeat(8)],
  ['a Word file', 'a.docx', wordFile({ body: paragraphs.map((words) => p(words)).join('') })],
  [
    'a book',
    'a.epub',
    book({
      chapters: Object.fromEntries(
        paragraphs.slice(0, 40).map((words, n) => [`${n}.xhtml`, page(`<h1>${n}</h1><p>${words}</p>`)]),
      ),
    }),
  ],
  [
    'a PDF',
    'a.pdf',
    writePdf({
      pages: paragraphs.slice(0, 40).map((words) => ({ texts: [{ x: 72, y: 700, text: words.slice(0, 70) }] })),
    }),
  ],
])('%s is never read far without a word of how far, and the word goes one way', async (_, fileName, content) => {
  const shares = await sharesOf(fileName, content)
  expect(shares.at(-1)).toBeGreaterThan(0.95)
  const steps = shares.map((share, at) => share - (shares[at - 1] ?? 0))
  expect(steps.reduce((most, step) => Math.max(most, step), 0)).toBeLessThan(0.2)
  // A parser may look at a line twice.
  expect(steps.reduce((least, step) => Math.min(least, step), 0)).toBeGreaterThan(-0.02)
})
