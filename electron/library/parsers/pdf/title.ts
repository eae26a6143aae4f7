import type { TextBlock } from './blocks-model'
import type { DocumentStyle } from './document-style'
import { plainKey } from './outline-headings'

/** What a maker writes when the writer named nothing. */
const senseless =
  /^(?:untitled|unbenannt|sans titre|sin título|document\d*|microsoft word|powerpoint|slide \d|title|print|output|\(anonymous\)|none|null)|\.(?:docx?|odt|tex|dvi|ps|pdf|indd|qxd|rtf|fm|xml|html?|txt|pptx?)$|^[\w-]+$/i

/**
 * The title of a document: the file's own where it says something, else the largest words of the first page.
 * @returns the words, and the block that holds them; null if none does
 */
export function titleOf(
  blocks: readonly TextBlock[],
  named: string,
  style: DocumentStyle,
): { title: string; block: TextBlock | null } {
  const first = blocks.filter(({ lines }) => (lines[0]?.page ?? 0) === (blocks[0]?.lines[0]?.page ?? 0)).slice(0, 12)
  const sizeOf = ({ lines }: TextBlock) => Math.max(...lines.map(({ size }) => size))
  const short = first.filter(
    ({ text, kind }) => text.length <= 250 && kind !== 'pre' && kind !== 'item' && /\p{L}{2}|\p{Lo}/u.test(text),
  )
  const largest = short.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]
  const key = plainKey(named)
  const same = key === '' ? undefined : short.find(({ text }) => plainKey(text) === key)
  if (same !== undefined && (largest === undefined || sizeOf(largest) < sizeOf(same) * 1.25))
    return { title: named, block: same }
  const stands = largest !== undefined && sizeOf(largest) >= style.size * 1.15 ? largest : null
  if (named !== '' && !senseless.test(named)) {
    const own = stands === null ? '' : plainKey(stands.text)
    const partly = stands !== null && (same !== undefined || key.includes(own) || own.includes(key))
    if (stands === null || !partly) return { title: named, block: null }
  }
  if (stands !== null) return { title: stands.text, block: stands }
  const heading = first.find(({ kind }) => kind === 'heading')
  if (heading !== undefined) return { title: heading.text, block: heading }
  return { title: senseless.test(named) ? '' : named, block: null }
}
