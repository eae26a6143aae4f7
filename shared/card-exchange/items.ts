/** Begins an item of a list. */
const begins = /^(?:\d+[.)]|[-*+•])[ \t]+/

/** Items as a numbered list of Markdown: what stands on further lines is set in, so that each item is read back as it is. */
export function listOfItems(items: readonly string[]): string {
  return items.map((item, at) => `${at + 1}. ${item.replaceAll('\n', '\n   ')}`).join('\n')
}

/** The items of a list: those that begin with a number or a sign of one or, if none does, the lines. */
export function itemsIn(text: string): string[] {
  const lines = text.split('\n')
  if (!lines.some((line) => begins.test(line))) return lines.filter((line) => line.trim() !== '')
  const items: string[] = []
  for (const line of lines) {
    if (begins.test(line) || items.length === 0) items.push(line.replace(begins, ''))
    else items[items.length - 1] += `\n${line.replace(/^ {1,3}/, '')}`
  }
  return items.map((item) => item.trim()).filter((item) => item !== '')
}
