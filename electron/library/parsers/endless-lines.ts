import { noReport, type Report } from './report'

/** Longer than any paragraph in print: a line that goes on for more signs lost its ends on the way. */
const longestLine = 100_000

/** The end of a sentence, with the quotation marks and brackets that close it; signs of East Asia have no space after them. */
const sentenceEnd = /[.!?؟]["'”’»)\]]*\s+|[。！？]["”’」』）]*/gu

interface Cutting {
  /** put where a line is cut: the end of a line, or an empty line where only that ends a paragraph */
  parting: string
  /** Whether a line may be cut, by how it begins. */
  isText?(start: string): boolean
}

/**
 * Cuts lines that have no end in sight into paragraphs, after a sentence, or else after a word: nobody finds their place
 * in a paragraph as long as a book, and no step of the work that has to take a paragraph as a whole would ever end.
 */
export function withoutEndlessLines(
  text: string,
  { parting, isText = () => true }: Cutting,
  report: Report = noReport,
): string {
  const cuts: number[] = []
  for (let start = 0; start < text.length;) {
    report(start / text.length)
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    if (end - start > longestLine && isText(text.slice(start, start + 80)))
      for (let at = start; end - at > longestLine;) {
        at = placeToCut(text, at)
        cuts.push(at)
        report(at / text.length)
      }
    start = end + 1
  }
  return cuts.length === 0 ? text : [0, ...cuts].map((from, at) => text.slice(from, cuts[at])).join(parting)
}

/** The last place in the later half of what a line may hold. */
function placeToCut(text: string, lineStart: number): number {
  const from = lineStart + longestLine / 2
  const half = text.slice(from, lineStart + longestLine)
  let afterSentence = 0
  for (const { 0: end, index } of half.matchAll(sentenceEnd)) afterSentence = index + end.length
  if (afterSentence > 0) return from + afterSentence
  const afterWord = half.lastIndexOf(' ') + 1
  if (afterWord > 0) return from + afterWord
  // A sign of two units stays whole.
  return from + half.length - (/[\uD800-\uDBFF]$/.test(half) ? 1 : 0)
}
