import type { useWords } from '../app/words'

/** What a text holds, counted. */
interface Holdings {
  words: number
  headings: number
  tables: number
  images: number
  footnotes: number
}

/** "3,120 words, 14 headings, 2 pictures": what it has none of is not said. */
export function holdsWords(
  words: ReturnType<typeof useWords>,
  { words: count, headings, tables, images, footnotes }: Holdings,
): string {
  return words('library.importedHolds', { words: count, headings, tables, images, footnotes })
}
