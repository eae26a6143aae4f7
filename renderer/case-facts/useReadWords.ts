import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import type { Statement } from '../../shared/classifier/told'
import type { OwnReadFact } from '../../shared/model/own-case'
import type { MessageId } from '../../shared/words/catalogue'
import { useWords } from '../app/words'

/** Below it a fact is “perhaps”. */
const PERHAPS_BELOW = 0.6
const CLEAR_FROM = 0.9

/** Whether so little speaks for something that it is no more than perhaps so. @param confidence from 0 to 1 */
export const isPerhaps = (confidence: number): boolean => confidence < PERHAPS_BELOW

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

  /** "stated, by “took”, “passport”; hedged; by T., to R." */
  const reason = useCallback(
    ({ how, cues, but, by, to }: OwnReadFact['reason']): string => {
      const quoted = cues.map((quote) => words('practice.quote', { quote }))
      return [
        words(`own-case.how.${how}`, { count: cues.length, cues: intl.formatList(quoted, { type: 'unit' }) }),
        ...but.map((one) => words(`own-case.but.${one}`)),
        ...(by === null ? [] : [words('own-case.readBy', { who: by })]),
        ...(to === null ? [] : [words('own-case.readTo', { who: to })]),
      ].join('; ')
    },
    [words, intl],
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
