import { searchableText } from '../../shared/text/search-terms'

/**
 * Turns what is typed into a search field into an FTS5 expression: every word must stand in the card; one of two or more
 * letters also as the beginning of a word. Gives null if nothing was typed that can be looked for.
 */
export function searchExpression(typed: string): string | null {
  // Letters, marks and digits, as FTS5's unicode61 takes them; everything else parts words.
  const words = searchableText(typed).match(/[\p{L}\p{M}\p{N}]+/gu)
  if (!words) return null
  return words.map((word) => `"${word}"${[...word].length >= 2 ? '*' : ''}`).join(' AND ')
}
