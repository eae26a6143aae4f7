/** A line as wide as that was broken because it was full. */
const FULL_LINE = 56
/** Of a list, of a log by its times, or of what is said by one after the other. */
const item =
  /^(?:[-–—•*·▪◦>]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[).]\s|\[?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s)?\d{1,2}[:h]\d{2}(?::\d{2})?\]?\s|\p{Lu}[\p{L}.]{0,14}:\s)/u
/** The same where the lines before are of that kind; in prose it is a sum or a word before a colon. */
const itemAmongItems = /^(?:\d{1,2}\.?\d{2}\s|\p{Ll}[\p{L}.]{0,14}:\s)/u
const beginsAnew = /^["“‘'([]?[\p{Lu}\p{N}]/u

/**
 * Gives the line breaks that part what is said, as the offset of each "\n": those between paragraphs, and within one those
 * before an item of a list, a log or a conversation, or after a short line where the lines of the paragraph were not filled;
 * of two lines, which do not show that, where the second begins with a capital or a number. All others are only where the
 * width of the writer’s page ended.
 */
export function meantBreaks(text: string): ReadonlySet<number> {
  const meant = new Set<number>()
  let at = 0
  for (const paragraph of text.split(/(?<=\n[^\S\n]*\n)/)) {
    const lines = paragraph.split('\n')
    const shape = shapeOf(lines)
    const isList = isItem(lines[0]?.trim() ?? '', true)
    for (const [nth, line] of lines.entries()) {
      const next = lines[nth + 1]
      if (next !== undefined && isMeant(line.trim(), next.trim(), { shape, isList })) meant.add(at + line.length)
      at += line.length + 1
    }
    // After the last line of it there is none.
    at -= 1
  }
  return meant
}

type Shape = 'ragged' | 'filled' | 'too few to tell'

/** Ragged: some line is so much shorter than the widest that the first word of the next had had room in it. */
function shapeOf(lines: readonly string[]): Shape {
  const written = lines.map((line) => line.trim()).filter((line) => line !== '')
  const widest = written.reduce((most, { length }) => Math.max(most, length), 0)
  const isRagged = written.some((line, nth) => {
    const [firstWord] = written[nth + 1]?.split(/\s/, 1) ?? []
    return firstWord !== undefined && line.length + 1 + firstWord.length <= widest
  })
  return isRagged ? 'ragged' : written.length > 2 ? 'filled' : 'too few to tell'
}

function isMeant(line: string, next: string, { shape, isList }: { shape: Shape; isList: boolean }): boolean {
  if (line === '' || next === '' || isItem(next, isList)) return true
  if (line.length >= FULL_LINE || shape === 'filled') return false
  return shape === 'ragged' || beginsAnew.test(next)
}

const isItem = (line: string, isList: boolean): boolean => item.test(line) || (isList && itemAmongItems.test(line))
