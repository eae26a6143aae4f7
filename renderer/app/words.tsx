import { useCallback, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { MessageId, MessageValues } from '../../shared/words/catalogue'

/** Gives `words('home.title', { count: 3 })`: the sentence of the catalogue by that id, in the language of the interface. */
export function useWords(): (id: MessageId, values?: MessageValues) => string {
  const intl = useIntl()
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl])
}

/** Values of a message with tags: a tag is a function from what it encloses. Values of the learner's stand as they are. */
export type RichValues = Record<string, ReactNode | Date | ((enclosed: ReactNode[]) => ReactNode)>

/** A sentence of the catalogue as nodes: `<Words id="home.date" values={{ day: (chunks) => <b>{chunks}</b> }} />`. */
export function Words({ id, values }: { id: MessageId; values?: RichValues }) {
  const intl = useIntl()
  return <>{intl.formatMessage({ id }, values)}</>
}
