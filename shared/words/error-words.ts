import type { ErrorCode, ErrorFacts } from '../errors'
import type app from '../../resources/messages/en/app.json'
import type { MessageValues, Speaker } from './catalogue'

/** An error with its facts, as the window gets it. */
export type CodedError = { [C in ErrorCode]: { code: C; facts: ErrorFacts[C] } }[ErrorCode]

/** What happened and where, and what to do: each a sentence or two. */
export interface ErrorWords {
  title: string
  help: string
}

/** Its messages: a code of shared/errors.ts without both does not compile. */
type ErrorMessageId = `error.${ErrorCode | 'unknown' | 'gone'}` | `error.${ErrorCode | 'unknown' | 'gone'}.help`
const messageId = (code: ErrorCode, part: '' | '.help'): ErrorMessageId & keyof typeof app => `error.${code}${part}`

/** The values that the messages of an error name; where facts are not plain, what the message shows of them. */
function errorValues(error: CodedError): MessageValues {
  if (error.code !== 'pack-invalid' && error.code !== 'cases-invalid') return { ...error.facts }
  const { count, problems } = error.facts
  const named = error.code === 'pack-invalid' ? { pack: error.facts.pack } : { file: error.facts.file }
  const first = problems[0]
  const place = first && (first.line === null ? first.file : `${first.file}:${first.line}`)
  return { ...named, count, first: first ? `${place}: ${first.message}` : '' }
}

/** The words for an error that the learner can act on. */
export function errorWords(intl: Speaker<keyof typeof app>, error: CodedError): ErrorWords {
  const values = errorValues(error)
  return {
    title: intl.formatMessage({ id: messageId(error.code, '') }, values),
    help: intl.formatMessage({ id: messageId(error.code, '.help') }, values),
  }
}
