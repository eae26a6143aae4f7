import { useEffect, useMemo, useRef } from 'react'
import { partsOf } from '../../../shared/cards/parts'
import { suggestCard } from '../../../shared/cards/suggest'
import type { NoteFields, NoteType } from '../../../shared/model/card'
import type { DocumentContent, Term } from '../../../shared/model/document'
import { useWords } from '../../app/words'
import { CardForm } from '../../cards/CardForm'
import type { TextRange } from '../text/sentences'
import { wordsInHand } from './words-in-hand'

interface NewCardGlossProps {
  content: DocumentContent
  range: TextRange
  /** as the learner asked; null: as the words suggest */
  type: NoteType | null
  terms: readonly Term[]
  /** what it starts from, where that is known already */
  fields?: NoteFields | undefined
  onSaved(): void
  onCancel(): void
}

/** A card that is made from words of the text, beside them: filled in as far as they go, so that often it need only be saved. */
export function NewCardGloss({ content, range, type, terms, fields, onSaved, onCancel }: NewCardGlossProps) {
  const words = useWords()
  const quote = content.canonicalText.slice(range.start, range.end)
  const box = useRef<HTMLElement>(null)
  const parts = useMemo(
    () => (fields ? partsOf(fields) : suggestCard(wordsInHand(content, range, terms), type)),
    [content, range, terms, fields, type],
  )
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
        key={`${range.start}-${range.end} ${type}`}
        autoFocus
        initial={{
          parts,
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
