/*
 * Two readers of one file differ in what is not reading: what is neutral here is neutral on both sides.
 */

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const tokens = new RegExp(
  `[${unspaced}]\\p{M}*|\\p{N}+|[\\p{Script=Greek}\\p{M}]+|[[\\p{L}\\p{M}]--[${unspaced}\\p{Script=Greek}]]+`,
  'gv',
)

/**
 * The words of a text. Neutral: upper and lower case and forms of letters (NFKC: ligatures, full width, forms of Arabic
 * letters), all signs that are neither letter nor digit, hyphens within a word and at the end of a line (a reader may
 * undo what the typesetter broke, and "e-mail" is "email" for both), invisible characters, signs that are drawn through
 * or over a letter and make no letter of their own with it. A script without spaces gives a word for each letter: where
 * words end there is a matter of dictionaries. A number, and Greek letters, are words of their own beside letters: the
 * number of a note and the index of a formula stand close to a word for one reader, and apart for the other.
 */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replaceAll(/(?<=\p{L})[-\u00AD\u2010\u2011]\s*\n\s*(?=\p{L})/gu, '')
      .replaceAll(/[\u00AD\u200B-\u200F\u2060\p{Variation_Selector}\uFEFF\u0640]/gu, '')
      .replaceAll(/[\u0300-\u036F]/gu, '')
      .replaceAll(/(?<=[\p{L}\p{N}])[-\u2010\u2011'’](?=[\p{L}\p{N}])/gu, '')
      .toLowerCase()
      .match(tokens) ?? []
  )
}

/** A paragraph, heading or cell, so that two of them can be told to be the same. */
export const sameWords = (text: string): string => wordsOf(text).join(' ')

/** A heading without the number before it, which one reader has as a word and the other as the number of a list. */
export const headingWords = (text: string): string =>
  sameWords(
    text.replace(
      /^\s*(?:(?:chapter|appendix|kapitel|chapitre|capítulo)\s+)?(?:\d+|[A-Z])(?:\.\d+)*[.):]?\s+(?=\S)/iu,
      '',
    ),
  )
