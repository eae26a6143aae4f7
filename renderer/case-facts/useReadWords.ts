import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import { isPerhaps } from '../../shared/case-reading/perhaps'
import { reasonWords } from '../../shared/case-reading/reason-words'
import type { Statement } from '../../shared/classifier/told'
import type { OwnReadFact } from '../../shared/model/own-case'
import type { MessageId } from '../../shared/words/catalogue'
import { useWords } from '../app/words'

const CLEAR_FROM = 0.9

/** How sure a reading is, in a word. @param confidence from 0 to 1 */
export const confidenceWord = (confidence: number): MessageId & `own-case.sure.${string}` =>
  isPerhaps(confidence)
    ? 'own-case.sure.perhaps'
    : confidence < CLEAR_FROM
      ? 'own-case.sure.likely'
      : 'own-case.sure.clear'

/** Gives words for what was read: why, and with which value. */
export function useReadWords() {
  const words = useWords()
  const intl = useIntl()
  const reason = useCallback(
    (why: OwnReadFact['reason']): string => reasonWords(why, (message, values) => intl.formatMessage(message, values)),
    [intl],
  )
  const value = useCallback(
    (is: Statement['is'] | null): string => {
      if (is === null) return words('practice.open')
      return typeof is === 'number' ? intl.formatNumber(is) : words(is === 'yes' ? 'own-case.isYes' : 'own-case.isNo')
    },
    [words, intl],
  )
  return { reason, value }
}
