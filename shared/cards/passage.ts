/** The words that a card rests on, with what stands around them. */
export interface PassageAround {
  /** the paragraph before, or its end; null at the start of the text, and where it is the heading */
  before: string | null
  /** the paragraph or paragraphs in which the words stand, or what of them is near */
  passage: string
  /** where the words are in that, in UTF-16 units */
  start: number
  end: number
  /** the paragraph after, or its beginning; null at the end of the text, and where it is the next heading */
  after: string | null
}

/** UTF-16 units that are shown of the paragraphs around, and to each side of the words in their own: some lines of a margin. */
const NEIGHBOUR = 240
const AROUND = 700

/**
 * Words of a canonical text with the lines around them; long ones are cut between words, with an ellipsis.
 * @param isHeading whether a heading stands at an offset: what comes before a section's first paragraph is its title, which
 *                  is shown elsewhere
 */
export function passageAround(
  text: string,
  { start, end }: { start: number; end: number },
  isHeading: (offset: number) => boolean,
): PassageAround {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', end)
  const lineEnd = newline === -1 ? text.length : newline
  const beforeStart = text.lastIndexOf('\n', lineStart - 2) + 1
  const afterEnd = text.indexOf('\n', lineEnd + 1)
  const before =
    lineStart === 0 || isHeading(beforeStart) ? null : cutStart(text.slice(beforeStart, lineStart - 1), NEIGHBOUR)
  const after =
    newline === -1 || isHeading(lineEnd + 1)
      ? null
      : cutEnd(text.slice(lineEnd + 1, afterEnd === -1 ? text.length : afterEnd), NEIGHBOUR)
  const head = cutStart(text.slice(lineStart, start), AROUND)
  const words = text.slice(start, end)
  const tail = cutEnd(text.slice(end, lineEnd), AROUND)
  return { before, passage: head + words + tail, start: head.length, end: head.length + words.length, after }
}

function cutStart(words: string, most: number): string {
  if (words.length <= most) return words
  const from = words.indexOf(' ', words.length - most)
  return from === -1 ? '…' : `… ${words.slice(from + 1)}`
}

function cutEnd(words: string, most: number): string {
  if (words.length <= most) return words
  const to = words.lastIndexOf(' ', most)
  return to === -1 ? '…' : `${words.slice(0, to)} …`
}
