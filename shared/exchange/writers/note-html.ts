import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { toHtml } from 'hast-util-to-html'
import { unified } from 'unified'
import { escaped } from './escaped'

// HTML in a note is left out, as in Actus; the sanitiser takes away addresses that would run something. No picture is
// loaded from elsewhere by a page that is to be self-contained.
const reader = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize, { protocols: { href: ['http', 'https', 'mailto', 'actus'] }, clobberPrefix: 'note-' })
  .freeze()

/** Words of a line or more without any sign of Markdown take no parser, which needs a millisecond for each. */
const plain = /^(?:[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} ,;:?()'"’‘“”–—…%/]*[.?!]?)$/u

/** A learner's note, in Markdown, as HTML that does nothing. */
export function noteHtml(note: string): string {
  const text = note.toWellFormed().trim()
  if (text === '') return ''
  if (plain.test(text) && !/^\d|www|:\/\//i.test(text)) return `<p>${escaped(text)}</p>`
  return toHtml(reader.runSync(reader.parse(text)))
}
