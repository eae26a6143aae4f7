import type { IntlShape } from 'react-intl'

/**
 * A date as far as it is known, in words: 2019, May 2019, or 1 May 2019.
 * @param published ISO 8601: 2019, 2019-05 or 2019-05-01
 */
export function publishedWords(intl: Pick<IntlShape, 'formatDate'>, published: string): string {
  const [year = '', month, day] = published.split('-')
  if (month === undefined) return year
  return intl.formatDate(`${year}-${month}-${day ?? '01'}T00:00:00Z`, {
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  })
}
