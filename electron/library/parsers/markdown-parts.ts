import type { Report } from './report'

/** Begins what may hold lines that look like anything, up to an end of its own. */
const opening = /^[\s>]*(?:[-+*]\s+|\d{1,9}[.)]\s+)*(`{3,}(?=[^`]*$)|~{3,}|<!--|<(?:pre|script|style|textarea)\b)/i

/** A heading or running text at the very beginning of a line: after an empty line it ends all that was open before. */
const beginsAnew = /^(?:#{1,6}[ \t]|\p{L})/u

/**
 * Parts a long text of Markdown where a block on its own begins: before a heading or paragraph that stands in no list,
 * quotation, code or HTML. What is not longer than `partUnits`, or has no such place, comes back whole.
 */
export function markdownParts(text: string, report: Report, partUnits: number): string[] {
  const parts: string[] = []
  let done = 0
  let open: RegExp | null = null
  let afterEmpty = false
  for (let start = 0; start < text.length && text.length > partUnits;) {
    report(start / text.length)
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    const line = text.slice(start, end)
    if (open === null && afterEmpty && start - done >= partUnits && beginsAnew.test(line)) {
      parts.push(text.slice(done, start))
      done = start
    }
    const begun = open === null ? opening.exec(line) : null
    if (begun !== null) open = endOf(begun[1] ?? '')
    if (open?.test(line.slice(begun?.[0].length ?? 0))) open = null
    afterEmpty = line.trim() === ''
    start = end + 1
  }
  parts.push(text.slice(done))
  return parts
}

/** What ends what was begun so. */
function endOf(begun: string): RegExp {
  const sign = begun.charAt(0)
  if (sign === '`' || sign === '~') return new RegExp(`^[\\s>]*${sign}{${begun.length},}\\s*$`)
  return begun === '<!--' ? /-->/ : new RegExp(`</${begun.slice(1)}>`, 'i')
}

const definition = /^[ >]*(?:[-+*][ \t]+)?\[((?:[^[\]\\\n]|\\.){1,999})\]:/gm

/** What links and footnotes may refer to: names as the parser keeps them, those of footnotes with a ^ before. May hold some more. */
export function namesDefinedIn(text: string): string[] {
  return [...text.matchAll(definition)].map(([, label = '']) =>
    label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase(),
  )
}
