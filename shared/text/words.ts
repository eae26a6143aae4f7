/** Scripts that put no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]+/gu
/** A word of any other script; Persian joins its parts with a sign of no width, laws their parts with points and hyphens. */
const word = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’.-]|\u200C|\u200D)*/gu

let segmenter: Intl.Segmenter | null = null

/** Number of words; those of Chinese, Japanese, Thai, Lao, Khmer and Burmese are cut by the dictionary of the platform. */
export function countWords(text: string): number {
  let words = 0
  const spaced = text.replace(unspaced, (run) => {
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
    for (const { isWordLike } of segmenter.segment(run)) if (isWordLike) words += 1
    return ' '
  })
  return words + (spaced.match(word)?.length ?? 0)
}
