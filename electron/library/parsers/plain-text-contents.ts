import type { Element, ElementContent } from 'hast'
import { contentOf } from './plain-text-flow'
import { columnsOf, type Line } from './plain-text-lines'
import { endsSentence, hadRoom } from './plain-text-segments'
import type { Join } from './plain-text-join'
import { element } from './tree-edits'

/** "1.2.", "A.1", "Table 3.1." and the like, before a title. */
const entry =
  /^(?:(?:\p{L}+\s+)?(?:\d{1,3}|[A-Z]|[IVX]{1,5})(?:\.\d{1,3}){0,5}[.:)]?\s+\S|\d{1,3}(?:\.\d{1,3})+\.?\s*\S)/u
/** The number of a page, at the end of a line of leaders. */
const leaders = /(?:\.[ .]{3,}|·{4,}|…{2,})\s*\S{1,6}$/

const isEntry = ({ text }: Line): boolean => entry.test(text) || leaders.test(text)

/**
 * Whether lines are those of a table of contents: most of them numbered or led to a page, none of them a sentence.
 * @param expected the words before say so
 */
export function isContents(lines: readonly Line[], expected: boolean): boolean {
  const numbers = lines.filter(isEntry).length
  const deep = lines.filter(({ text }) => /^(?:\p{L}+\s+)?[\dA-Z]{1,3}\.\d/u.test(text) || leaders.test(text)).length
  const sentences = lines.filter(
    (line) => endsSentence(line) && columnsOf(line.text) > 40 && !leaders.test(line.text),
  ).length
  // Under its title a table of contents may have lines without numbers, if all are short.
  if (expected && (numbers * 3 >= lines.length || lines.every((line) => line.end - line.indent <= 50))) return true
  if (sentences * 5 > lines.length) return false
  return lines.length >= 3 && numbers * 10 >= lines.length * 6 && deep * 2 >= lines.length
}

/** A list of the lines, in one another by how far they are set in; the numbers are part of the words. */
export function contentsOf(lines: readonly Line[], width: number, join: Join): Element {
  const root = element('ul', [])
  const open: { indent: number; list: Element }[] = [{ indent: lines[0]?.indent ?? 0, list: root }]
  for (const { texts, indent } of entriesOf(lines, width)) {
    while (open.length > 1 && indent < (open.at(-1)?.indent ?? 0)) open.pop()
    const { list, indent: at } = open.at(-1) ?? { list: root, indent: 0 }
    const item = element('li', contentOf({ kind: 'paragraph', text: join(texts) }))
    const last: ElementContent | undefined = list.children.at(-1)
    if (indent > at + 1 && last?.type === 'element') {
      const inner = element('ul', [item])
      last.children.push(inner)
      open.push({ indent, list: inner })
    } else list.children.push(item)
  }
  return root
}

function entriesOf(lines: readonly Line[], width: number): { texts: string[]; indent: number }[] {
  const entries: { texts: string[]; indent: number }[] = []
  let last: Line | null = null
  for (const line of lines) {
    const open = entries.at(-1)
    const goesOn = last !== null && !isEntry(line) && !hadRoom(last, line, width) && !leaders.test(last.text)
    if (open !== undefined && goesOn) open.texts.push(line.text)
    else entries.push({ texts: [line.text], indent: line.indent })
    last = line
  }
  return entries
}
