import { Fragment } from 'react'
import { useIntl } from 'react-intl'
import { useWords } from '../app/words'

/** Words of the case, each in quotation marks, as a list of the language. */
export function Quotes({ quotes }: { quotes: readonly string[] }) {
  const words = useWords()
  const intl = useIntl()
  const parts = intl.formatListToParts(
    quotes.map((quote) => words('practice.quote', { quote })),
    { type: 'unit' },
  )
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {part.type === 'element' ? <span className="qs">{part.value}</span> : part.value}
        </Fragment>
      ))}
    </>
  )
}
