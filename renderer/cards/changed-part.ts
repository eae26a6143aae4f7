/** A text around what of it changed. */
interface ChangedPart {
  start: string
  changed: string
  end: string
}

/** What stays around a change, at the least so much of it is shown, UTF-16 units. */
const AROUND = 40

/** The words that differ between two texts, from the first difference to the last, with a little of what stays around it. */
export function changedPart(before: string, after: string): [ChangedPart, ChangedPart] {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++
  // Words are told apart whole: half of one is hard to read, and a sign of two units is never cut.
  while (start > 0 && /\S/.test(before.charAt(start - 1))) start--
  while (end > 0 && /\S/.test(before.charAt(before.length - end))) end--
  return [around(before, start, before.length - end), around(after, start, after.length - end)]
}

function around(text: string, start: number, end: number): ChangedPart {
  const from = wordStart(text, Math.max(0, start - AROUND), start)
  const far = Math.min(text.length, end + AROUND)
  const space = text.lastIndexOf(' ', far)
  const to = far === text.length || space <= end ? far : space
  return {
    start: (from > 0 ? '… ' : '') + text.slice(from, start),
    changed: text.slice(start, end),
    end: text.slice(end, to) + (to < text.length ? ' …' : ''),
  }
}

/** The beginning of the first word from a place on, or that place if there is none before the other. */
function wordStart(text: string, from: number, before: number): number {
  const space = text.indexOf(' ', from)
  return from === 0 || space < 0 || space >= before ? from : space + 1
}
