/** Languages whose names of months are known; Chinese, Japanese and Korean write months as numbers. */
const locales = ['ar', 'de', 'el', 'en', 'es', 'fr', 'he', 'it', 'nl', 'pl', 'pt', 'ru', 'tr', 'uk']

/** Names of months, long and short, in lower case, with their number; with a day as well, as some languages inflect them. */
function monthNames(): Map<string, number> {
  const names = new Map<string, number>()
  for (const locale of locales)
    for (const month of ['long', 'short'] as const)
      for (const day of ['numeric', undefined] as const) {
        const format = new Intl.DateTimeFormat(locale, { month, day, timeZone: 'UTC' })
        for (let at = 0; at < 12; at++) {
          const name = format.formatToParts(Date.UTC(2026, at, 1)).find(({ type }) => type === 'month')?.value ?? ''
          const word = name.toLowerCase().replace(/\.$/, '')
          // Short forms of one language are numbers or syllables in another; the first wins.
          if (/^\p{L}{3,}$/u.test(word) && !names.has(word)) names.set(word, at + 1)
        }
      }
  return names
}

let months: Map<string, number> | null = null
function monthOf(word: string): number | undefined {
  months ??= monthNames()
  return months.get(word.toLowerCase())
}

export const isMonth = (word: string): boolean => monthOf(word) !== undefined

/** A line of a date says little else: at most so many words. */
const mostWords = 8

/**
 * The date that a line says, if that is all that it says, in ISO 8601 as far as it goes: "Published in May 2019" is
 * 2019-05. Null if it says none, or a year alone.
 */
export function dateIn(line: string): string | null {
  const text = line.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
  const words = text.match(/\p{L}+/gu) ?? []
  if (words.length > mostWords || text.length > 100) return null
  return inFigures(text) ?? inWords(text, words)
}

function inFigures(text: string): string | null {
  const [, year, month, day] =
    /(?<!\d)(\d{4})-(\d\d)(?:-(\d\d))?(?!\d)/.exec(text) ?? /(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/.exec(text) ?? []
  if (year !== undefined) return iso(year, month, day)
  const [, first = '', second = '', last] = /(?<![\d.])(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/.exec(text) ?? []
  if (last === undefined) return null
  // Day first, as most of the world has it, unless that is no month.
  return Number(second) > 12 ? iso(last, first, second) : iso(last, second, first)
}

function inWords(text: string, words: string[]): string | null {
  const year = /(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)/.exec(text)?.[0]
  const name = words.find(isMonth)
  if (year === undefined || name === undefined) return null
  return iso(year, String(monthOf(name)), dayBeside(name, text.replace(year, '')))
}

/** The number right before the name of a month, also with a short word between, or right after it; else the first there is. */
function dayBeside(month: string, text: string): string | undefined {
  const at = text.indexOf(month)
  const before = /(?<!\d)(\d{1,2})(?:[.ºª°]|\p{L}{2})?\s*(?:\p{L}{2}\s+)?$/u.exec(text.slice(0, at))
  const after = /^\.?\s*(\d{1,2})(?!\d)/.exec(text.slice(at + month.length))
  return (before ?? after ?? /(?<!\d)(\d{1,2})(?!\d)/.exec(text))?.[1]
}

function iso(year: string, month?: string, day?: string): string {
  const inRange = (value: string | undefined, most: number) => Number(value) >= 1 && Number(value) <= most
  if (!inRange(month, 12)) return year
  const parts = inRange(day, 31) ? [year, month, day] : [year, month]
  return parts.map((part = '') => part.padStart(2, '0')).join('-')
}
