import type { TextEdit } from './cloze-edit'

export interface Range {
  start: number
  end: number
}

/** A change of a text, and what is selected in it afterwards; all in UTF-16 units. */
export interface MarkdownEdit extends TextEdit {
  select: Range
}

/** Makes words strong or emphasised, or takes that from them. Without words it leaves the caret between the signs. */
export function emphasise(text: string, range: Range, kind: 'strong' | 'emphasis'): MarkdownEdit {
  const { start, end } = trimmed(text, range)
  const sign = kind === 'strong' ? '**' : '*'
  const words = text.slice(start, end)
  if (hasSigns(text, start, end, kind)) {
    const from = start - sign.length
    return { start: from, end: end + sign.length, insert: words, select: { start: from, end: from + words.length } }
  }
  const select = { start: start + sign.length, end: end + sign.length }
  return { start, end, insert: sign + words + sign, select }
}

/** Makes lines the items of a list, or takes that from them where all are. */
export function listLines(text: string, range: Range): MarkdownEdit {
  const start = text.lastIndexOf('\n', range.start - 1) + 1
  const newline = text.indexOf('\n', range.end)
  const end = newline === -1 ? text.length : newline
  const lines = text.slice(start, end).split('\n')
  const areItems = lines.every((line) => line.startsWith('- '))
  const insert = lines.map((line) => (areItems ? line.slice(2) : `- ${line}`)).join('\n')
  // A list begins after a line of its own: else it would go on the paragraph before.
  const parted = !areItems && start > 0 && !/\n\n$|^- .*\n$/m.test(text.slice(0, start)) ? `\n${insert}` : insert
  const after = start + parted.length
  return { start, end, insert: parted, select: lines.length > 1 ? { start, end: after } : { start: after, end: after } }
}

/** Makes words a link; its address is what is selected then, to be typed or pasted over. */
export function linkWords(text: string, range: Range): MarkdownEdit {
  const { start, end } = trimmed(text, range)
  const address = 'https://'
  const before = `[${text.slice(start, end)}](`
  const from = start + before.length
  return { start, end, insert: `${before}${address})`, select: { start: from, end: from + address.length } }
}

function trimmed(text: string, range: Range): Range {
  let { start, end } = range
  while (start < end && /\s/.test(text[start] ?? '')) start += 1
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1
  return { start, end }
}

/** Whether the words stand in such signs: one star is emphasis, two are strong, three are both. */
function hasSigns(text: string, start: number, end: number, kind: 'strong' | 'emphasis'): boolean {
  const before = /\**$/.exec(text.slice(0, start))?.[0].length ?? 0
  const after = /^\**/.exec(text.slice(end))?.[0].length ?? 0
  const stars = Math.min(before, after)
  return start < end && (kind === 'strong' ? stars >= 2 : stars === 1 || stars >= 3)
}
