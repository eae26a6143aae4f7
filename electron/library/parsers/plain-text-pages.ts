import { lineOf } from './plain-text-lines'
import { noReport, type Report } from './report'

/** Where a page ends; it stands in no text, as the decoder refuses what has more than a few controls. */
const pageEnd = '\f'

/** So many pages must there be before what they have in common is taken for their heads and feet. */
const fewestPages = 3
/** How many lines at the top and the bottom of a page may be its head and foot. */
const outerLines = 3

/** What stays the same from page to page: digits and Roman numbers count as the same, gaps as one space. */
const masked = (line: string): string =>
  line
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\d+|(?<=[[ ])[ivxl]+(?=\]?$)/g, '#')

/**
 * Takes out the heads and feet of pages: lines that most pages begin or end with but for the number, and the empty lines
 * around them. In their place stands one line with nothing but a form feed. A text without pages comes back as it is.
 */
export function withoutRunningHeads(text: string, report = noReport): string {
  const whole = text.includes(pageEnd) ? text : withPageEnds(text, report)
  if (!whole.includes(pageEnd)) return text
  const pages = whole.split(pageEnd).map((page) => page.split('\n'))
  if (pages.length < fewestPages) return whole.replaceAll(pageEnd, `\n${pageEnd}\n`)
  const outer = pages.map((page, at) => {
    report(at / pages.length)
    return outerOf(page)
  })
  const counts = new Map<string, number>()
  for (const page of outer) for (const key of new Set(page.values())) counts.set(key, (counts.get(key) ?? 0) + 1)
  // Left and right pages may differ, so a third of them is enough.
  const common = (key: string) => (counts.get(key) ?? 0) * 3 >= pages.length && (counts.get(key) ?? 0) >= fewestPages
  return pages
    .map((lines, at) => trimmed(lines.filter((_, index) => !common(outer[at]?.get(index) ?? ''))).join('\n'))
    .filter((page) => page !== '')
    .join(`\n${pageEnd}\n`)
}

/**
 * The first and last lines of a page that have words, masked, by their place in it: those that an empty line parts from
 * the text, or else the outermost.
 */
function outerOf(lines: string[]): Map<number, string> {
  const isEmpty = (at: number) => (lines[at] ?? '').trim() === ''
  const places = [...groupFrom(0, 1), ...groupFrom(lines.length - 1, -1)]
  return new Map(places.map((at) => [at, masked(lines[at] ?? '')]))

  function groupFrom(start: number, step: 1 | -1): number[] {
    let at = start
    while (at >= 0 && at < lines.length && isEmpty(at)) at += step
    const group: number[] = []
    for (; at >= 0 && at < lines.length && !isEmpty(at); at += step) group.push(at)
    return group.length <= outerLines ? group : group.slice(0, 1)
  }
}

function trimmed(lines: string[]): string[] {
  const from = lines.findIndex((line) => line.trim() !== '')
  const to = lines.findLastIndex((line) => line.trim() !== '')
  return from < 0 ? [] : lines.slice(from, to + 1)
}

/** A page of type has about as many lines; a list with numbered lines further apart or closer is none. */
const pageLines = { least: 40, most: 80 }

/**
 * Finds the ends of pages by lines that number them: alike but for a number that rises by one, about a page apart. Gives
 * the text with a form feed after each; as it was if there are none.
 */
function withPageEnds(text: string, report: Report): string {
  const numbered = new Map<string, { line: number; number: number; end: number }[]>()
  let number = -1
  for (let start = 0, line = 0; start < text.length; line++) {
    report(start / text.length)
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    if (end - start > 3 && end - start < 100) {
      const raw = text.slice(start, end)
      number = Number(
        /(?:\[?Page (\d{1,4})\]?|(?:^|\s{3,})[-–[]?\s?(\d{1,4})\s?[-–\]]?)\s*$/i
          .exec(raw)
          ?.slice(1)
          .find((one) => one) ?? -1,
      )
      if (number >= 0) {
        const key = masked(raw)
        const group = numbered.get(key) ?? []
        group.push({ line, number, end })
        numbered.set(key, group)
      }
    }
    start = end + 1
  }
  const feet = [...numbered.values()].find(numbersPages)
  if (feet === undefined) return text
  let whole = ''
  let done = 0
  for (const { end } of feet) {
    whole += `${text.slice(done, end)}${pageEnd}`
    done = end
  }
  return whole + text.slice(done)
}

function numbersPages(lines: { line: number; number: number }[]): boolean {
  if (lines.length < fewestPages) return false
  const steps = lines.slice(1).map(({ line, number }, at) => {
    const before = lines[at]
    return before === undefined ? null : { apart: line - before.line, by: number - before.number }
  })
  const regular = steps.filter(
    (step) =>
      step !== null &&
      step.by >= 1 &&
      step.by <= 2 &&
      step.apart / step.by >= pageLines.least &&
      step.apart / step.by <= pageLines.most,
  )
  return regular.length * 5 >= steps.length * 4
}

/** Whether a line is nothing but the end of a page. */
export const isPageEnd = (line: string): boolean => line === pageEnd && lineOf(line).text === ''
