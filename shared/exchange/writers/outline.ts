import type { Section } from '../../model/document'
import type { ExportedMark } from '../exported'

/** Marks under the same headings, and the headings that were not there before. */
export interface OutlinePart {
  headings: readonly Section[]
  marks: ExportedMark[]
}

/**
 * Cuts marks, in the order of their text, where their headings change. Headings that stand already are not repeated; the
 * text's own title, of level 1, is none.
 */
export function outlineOf(marks: readonly ExportedMark[]): OutlinePart[] {
  const parts: OutlinePart[] = []
  let before: readonly Section[] = []
  for (const mark of marks) {
    const path = mark.sections.filter(({ level }) => level > 1)
    const common = path.findIndex((section, at) => section.id !== before[at]?.id)
    const isSame = common === -1 && path.length === before.length
    // Back from a part to what it is a part of, which no text in its order does: its heading stands once more.
    const headings = path.slice(common === -1 ? -1 : common)
    if (parts.length === 0 || !isSame) parts.push({ headings: isSame ? [] : headings, marks: [] })
    parts.at(-1)?.marks.push(mark)
    before = path
  }
  return parts
}
