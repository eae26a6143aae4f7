import { ankiHead } from '../../shared/card-exchange/anki-head'
import { isMedia } from './media-file'

/** A head of Anki's is no longer. */
const HEAD_BYTES = 400

/**
 * Tells files of cards (tables, and text files of Anki) and of everything from texts to read. Where there is one, the pictures
 * and sounds among the others belong to it.
 */
export async function withoutCards<T extends { file: File }>(
  placed: readonly T[],
): Promise<[texts: T[], cards: File[]]> {
  const texts: T[] = []
  const media: T[] = []
  const cards: File[] = []
  for (const one of placed) {
    if (await holdsCards(one.file)) cards.push(one.file)
    else if (isMedia(one.file)) media.push(one)
    else texts.push(one)
  }
  return cards.length === 0 ? [[...placed], []] : [texts, [...cards, ...media.map(({ file }) => file)]]
}

async function holdsCards(file: File): Promise<boolean> {
  if (/\.(?:csv|tsv|json)$/i.test(file.name)) return true
  if (!/\.txt$/i.test(file.name)) return false
  const head = await file.slice(0, HEAD_BYTES).text()
  return ankiHead(head.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')) !== null
}
