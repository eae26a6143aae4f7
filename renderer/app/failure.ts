import { useIntl } from 'react-intl'
import type { AppErrorData } from '../../electron/trpc'
import { errorWords, type CodedError, type ErrorWords } from '../../shared/words/error-words'
import { hostFacts } from './host'

/** Why a call or a screen failed: an error the learner can act on, no answer from the program at all, or a fault of ours. */
export type Failure = { kind: 'app'; error: CodedError } | { kind: 'gone' } | { kind: 'fault'; detail: string }

/** Words of a failure, and what Copy details copies: no content of the learner's. */
export interface FailureWords extends ErrorWords {
  details: string
}

const isCoded = (error: AppErrorData): error is CodedError => typeof error.code === 'string'

function appErrorIn(error: object): CodedError | null {
  if (!('data' in error) || typeof error.data !== 'object' || error.data === null) return null
  const data: { appError?: AppErrorData | null } = error.data
  return data.appError && isCoded(data.appError) ? data.appError : null
}

/** Sorts what a call or a render threw. A call that got no answer at all means that the program has stopped. */
export function failureOf(error: unknown): Failure {
  if (typeof error !== 'object' || error === null) return { kind: 'fault', detail: String(error) }
  const coded = appErrorIn(error)
  if (coded) return { kind: 'app', error: coded }
  const cause = 'cause' in error ? error.cause : null
  const unanswered = error instanceof TypeError && /fetch|network|load failed/i.test(error.message)
  if (unanswered || (cause instanceof TypeError && /fetch|network|load failed/i.test(cause.message)))
    return { kind: 'gone' }
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) }
  return { kind: 'fault', detail: `${name}: ${message}` }
}

/** Turns what was thrown into what happened, what to do, and details for a report. */
export function useFailureWords(): (error: unknown) => FailureWords {
  const intl = useIntl()
  return (error) => {
    const failure = failureOf(error)
    const { version, host } = hostFacts()
    const about = `Actus ${version}, ${host}, ${navigator.userAgent}`
    if (failure.kind === 'app')
      return { ...errorWords(intl, failure.error), details: `${failure.error.code}\n${about}` }
    const id = failure.kind === 'gone' ? 'error.gone' : 'error.unknown'
    return {
      title: intl.formatMessage({ id }),
      help: intl.formatMessage({ id: `${id}.help` }),
      details: `${failure.kind === 'fault' ? failure.detail : failure.kind}\n${about}`,
    }
  }
}
