import { useEffect, useRef } from 'react'
import type { NoteFields } from '../../../shared/model/card'
import type { DocumentContent, Term } from '../../../shared/model/document'
import { useWords } from '../../app/words'
import { CardForm } from '../../cards/CardForm'
import type { TextRange } from '../text/sentences'

interface NewCardGlossProps {
  content: DocumentContent
  range: TextRange
  terms: readonly Term[]
  /** what it starts from, where that is known already */
  fields?: NoteFields | undefined
  onSaved(): void
  onCancel(): void
}

/** A card that is made from words of the text, beside them. */
export function NewCardGloss({ content, range, terms, fields, onSaved, onCancel }: NewCardGlossProps) {
  const words = useWords()
  const quote = content.canonicalText.slice(range.start, range.end)
  const box = useRef<HTMLElement>(null)
  // Level with its words, which may be at the foot of the window: the text moves up until all of it is seen.
  useEffect(() => {
    const form = box.current
    if (!form) return
    const observer = new ResizeObserver(() => form.scrollIntoView({ block: 'nearest' }))
    observer.observe(form)
    return () => observer.disconnect()
  }, [range])
  return (
    <section ref={box} className="gloss is-in-hand new-card">
      <h2>{words('reader.newCard')}</h2>
      <p className="q quoted">{quote}</p>
      <CardForm
        key={`${range.start}-${range.end}`}
        autoFocus
        initial={{
          fields: fields ?? fieldsFrom(quote, terms),
          deckId: null,
          tags: [],
          source: { documentId: content.id, start: range.start, end: range.end },
        }}
        onSaved={onSaved}
        onCancel={onCancel}
      />
    </section>
  )
}

/** A definition where the words are a term of the text, else a question to which they are the answer. */
export function fieldsFrom(quote: string, terms: readonly Term[]): NoteFields {
  const wanted = quote.trim().toLowerCase()
  const term = terms.find((one) => [one.term, ...one.forms].some((form) => form.toLowerCase() === wanted))
  if (term) return { type: 'definition', term: term.term, meaning: term.definition, legalSource: term.source }
  return { type: 'question', front: '', back: quote }
}
