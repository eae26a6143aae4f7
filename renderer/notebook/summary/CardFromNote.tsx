import { useMemo } from 'react'
import { emptyParts } from '../../../shared/cards/parts'
import { citedMarks, type CitedMark } from '../../../shared/model/summary'
import { plainWords } from '../../../shared/text/plain-words'
import { useWords } from '../../app/words'
import { CardForm } from '../../cards/CardForm'

interface CardFromNoteProps {
  /** of the note, in Markdown: what the card says */
  words: string
  /** the marks that the note cites */
  cited: readonly (CitedMark | null)[]
  onDone(): void
}

/** Makes a card of words of a note. Its source is the first mark that these words cite. */
export function CardFromNote({ words: said, cited, onDone }: CardFromNoteProps) {
  const words = useWords()
  const initial = useMemo(() => {
    const [first] = citedMarks(said)
    const mark = cited.find((one) => one?.id === first && one?.state !== 'orphaned')
    return {
      parts: { ...emptyParts('question'), back: plainWords(said) },
      deckId: null,
      tags: [],
      source: mark ? { documentId: mark.documentId, start: mark.start, end: mark.end } : null,
    }
  }, [said, cited])
  return (
    <section className="gloss sum-card" aria-label={words('summary.makeCard')}>
      <CardForm initial={initial} onSaved={onDone} onCancel={onDone} autoFocus />
    </section>
  )
}
