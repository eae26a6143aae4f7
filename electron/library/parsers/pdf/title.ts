import type { TextBlock } from './blocks-model'
import type { DocumentStyle } from './document-style'
import { plainKey } from './outline-headings'

/** What a maker writes when the writer named nothing. */
const senseless =
  /^(?:untitled|unbenannt|ohne titel|sans[- ]titre|sin título|senza titolo|без имени|无标题|document\d*|microsoft word|(?:microsoft )?powerpoint|présentation powerpoint|slide \d|folie \d|layout \d|title|print|output|scan|\(anonymous\)|none|null)|\.(?:docx?|odt|tex|dvi|ps|pdf|indd|qx[dp]|rtf|fm|xml|html?|txt|pptx?|wpd|md)$|^[\w.-]+$/i
/** Word and its like put this before the name of the file from which they printed. */
const ofFile = /^Microsoft \w+ - /

/** What of a title in the file's data is a title. */
interface Named {
  words: string
  /** a name of a file rather: it stands only where the pages have nothing better */
  isWeak: boolean
}

function namedBy(data: string, firstPage: readonly TextBlock[]): Named {
  const words = data.replace(ofFile, '')
  if (senseless.test(words)) return { words: '', isWeak: true }
  const page = plainKey(firstPage.map(({ text }) => text).join(' '))
  const long = words.split(/\s+/).filter((word) => plainKey(word).length >= 4)
  // Words of a script without spaces are not told apart here.
  const isNowhere = long.length > 0 && !/\p{Lo}/u.test(words) && !long.some((word) => page.includes(plainKey(word)))
  return { words, isWeak: ofFile.test(data) || /\w_\w/.test(words) || isNowhere }
}

/**
 * The title of a document: the file's own where it says something, else the largest words of the first page.
 * @returns the words, and the block that holds them; null if none does
 */
export function titleOf(
  blocks: readonly TextBlock[],
  data: string,
  style: DocumentStyle,
): { title: string; block: TextBlock | null } {
  const onFirst = blocks.filter(({ lines }) => (lines[0]?.page ?? 0) === (blocks[0]?.lines[0]?.page ?? 0))
  const first = onFirst.slice(0, 12)
  const { words: named, isWeak } = namedBy(data, onFirst)
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
  if (named !== '' && !isWeak) {
    const own = stands === null ? '' : plainKey(stands.text)
    const partly = stands !== null && (same !== undefined || key.includes(own) || own.includes(key))
    if (stands === null || !partly) return { title: named, block: null }
  }
  // A heading in the size of the text may be that of the first section.
  const heading = stands ?? (named === '' ? first.find(({ kind }) => kind === 'heading') : undefined)
  return heading === undefined ? { title: named, block: null } : { title: heading.text, block: heading }
}
