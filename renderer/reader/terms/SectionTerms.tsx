import { useId, useState } from 'react'
import type { Section, Term } from '../../../shared/model/document'
import { useWords } from '../../app/words'
import { useReader } from '../store'

interface SectionTermsProps {
  section: Section
  /** in the order in which they first occur, with where that is */
  terms: readonly { term: Term; start: number }[]
}

/** The terms of a section by name: what is only a dotted line in the text is a button here. */
export function SectionTerms({ section, terms }: SectionTermsProps) {
  const words = useWords()
  const id = useId()
  const [listed, setListed] = useState(false)
  const openKey = useReader((state) => (state.open?.kind === 'term' ? state.open.key : null))
  const { show } = useReader.getState()
  return (
    <section className="gloss terms-gloss">
      <p className="meta">
        <button
          type="button"
          className="gloss-line"
          aria-expanded={listed}
          aria-controls={listed ? id : undefined}
          aria-label={words('reader.termsOf', { count: terms.length, title: section.title })}
          onClick={() => setListed(!listed)}
        >
          {words('reader.termsHere', { count: terms.length })}
        </button>
      </p>
      {listed && (
        <ul id={id}>
          {terms.map(({ term, start }) => (
            <li key={term.key}>
              <button
                type="button"
                className="term"
                aria-expanded={openKey === term.key}
                onClick={() => show({ kind: 'term', key: term.key, start })}
              >
                {term.term}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
