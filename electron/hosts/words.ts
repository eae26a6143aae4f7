import { createIntl } from '@formatjs/intl'
import { AppError } from '../../shared/errors'
import type { MessageValues, Speaker } from '../../shared/words/catalogue'
import { errorWords } from '../../shared/words/error-words'
import { hostEnglish, type HostMessageId } from '../../shared/words/host-catalogue'

const intl: Speaker<HostMessageId> = createIntl({ locale: 'en', messages: hostEnglish })

/** What a host says, from the catalogue. */
export function say(id: HostMessageId, values?: MessageValues): string {
  return intl.formatMessage({ id }, values)
}

/** An error in words for the terminal: what happened, where, what to do; null if it is a bug of ours. */
export function sayError(error: unknown): string | null {
  if (!(error instanceof AppError)) return null
  const { title, help } = errorWords(intl, error)
  return say('host.error', { title, help })
}

/** Says on standard error what was left out at the start. */
export function warn(faults: AppError[]): void {
  for (const fault of faults) console.error(sayError(fault))
}
