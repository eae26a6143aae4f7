/** The day, month or year that a date as programs write it begins with, in ISO 8601; null if it says none. */
export function isoDate(written: string): string | null {
  const [, year, month, day] = /^\s*(\d{4})(?:[-/.]?(\d{2})(?:[-/.]?(\d{2}))?)?(?!\d)/.exec(written) ?? []
  if (year !== undefined) return [year, ...valid(month, day)].join('-')
  const [, first = '', second = '', third] = /(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/.exec(written) ?? []
  if (third !== undefined) return [third, ...valid(second.padStart(2, '0'), first.padStart(2, '0'))].join('-')
  return inEnglish(written)
}

const valid = (month = '', day = ''): string[] => {
  if (!(Number(month) >= 1 && Number(month) <= 12)) return []
  return Number(day) >= 1 && Number(day) <= 31 ? [month, day] : [month]
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** "3 May 2021", "May 3, 2021", "Mon, 03 May 2021 10:00:00 GMT", "May 2021". */
function inEnglish(written: string): string | null {
  const year = /\b(1[5-9]\d\d|20\d\d)\b/.exec(written)?.[1]
  const name = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i.exec(written)?.[1]?.toLowerCase()
  if (year === undefined) return null
  if (name === undefined) return year
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(written)?.[1] ?? ''
  return [year, ...valid(String(months.indexOf(name) + 1).padStart(2, '0'), day.padStart(2, '0'))].join('-')
}
