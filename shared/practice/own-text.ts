import { ownCaseLimits } from '../model/own-case'

// NUL and the other controls but tab and line feed; what has no character; halves of characters.
const CONTROLS = /(?![\t\n])[\p{Cc}\ufeff\ufffe\uffff]/gu
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * Gives a text as it is kept: composed, with line feeds alone, without controls and without white space at its ends. Signs
 * of direction stay, as a text from right to left needs them.
 */
export const cleanText = (text: string): string => cleanLine(text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n'))

/** Does the same, and makes one line of it. */
export const cleanTitle = (title: string): string => cleanText(title).replace(/\s+/g, ' ')

const cleanLine = (text: string): string => text.replace(HALVES, '\ufffd').replace(CONTROLS, '').normalize('NFC').trim()

/** Gives how many words a text has: runs of letters and digits, as its writer counts them. */
export const wordCount = (text: string): number => text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length

/** Gives what a text has and a case may have; null where it fits. */
export function tooLong(
  text: string,
): { words: number; most: number; characters: number; mostCharacters: number } | null {
  const words = wordCount(text)
  const { words: most, characters: mostCharacters } = ownCaseLimits
  if (words <= most && text.length <= mostCharacters) return null
  return { words, most, characters: text.length, mostCharacters }
}
