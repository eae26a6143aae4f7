/** Words of a passage from which on it ends with its line. Half a page: enough to be ranked, little enough to be shown. */
const ENOUGH_WORDS = 120

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

export interface Passage {
  start: number
  end: number
}

/**
 * Cuts a canonical text into passages for search: runs of whole lines (paragraphs, items, rows), of 120 words or a
 * little more, the last before a heading less. A line that is longer stays whole.
 * @param headings where headings begin; a passage never goes over one
 */
export function passagesOf(text: string, headings: readonly number[]): Passage[] {
  const passages: Passage[] = []
  const starts = new Set(headings)
  let start = -1
  let words = 0
  let end = 0
  const close = () => {
    if (start >= 0) passages.push({ start, end })
    start = -1
    words = 0
  }
  for (let at = 0; at < text.length; at = end + 1) {
    const next = text.indexOf('\n', at)
    if (starts.has(at)) {
      end = at - 1
      close()
    }
    if (start < 0) start = at
    end = next < 0 ? text.length : next
    words += aboutWords(text.slice(at, end))
    if (words >= ENOUGH_WORDS) close()
  }
  close()
  return passages
}

function aboutWords(line: string): number {
  if (unspaced.test(line)) return line.length / 1.7
  let count = 1
  for (let at = line.indexOf(' '); at >= 0; at = line.indexOf(' ', at + 1)) count += 1
  return count
}
