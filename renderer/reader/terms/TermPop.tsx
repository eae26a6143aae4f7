import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { useIntl } from 'react-intl'
import type { Term } from '../../../shared/model/document'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { CardList } from '../cards/CardList'
import { nextCard } from '../cards/group'
import type { CardInText } from '../cards/useDocumentCards'
import { useDueWords } from '../cards/useDueWords'

interface TermPopProps {
  term: Term
  /** those that ask for it */
  cards: readonly CardInText[]
  /** how often it stands elsewhere in the text */
  otherPlaces: number
  onNextPlace(): void
  onMakeCard(): void
  onClose(): void
}

/** A term's definition, level with its word and tied to it by a line: it never covers the text. */
export function TermPop({ term, cards, otherPlaces, onNextPlace, onMakeCard, onClose }: TermPopProps) {
  const words = useWords()
  const box = useRef<HTMLDivElement>(null)
  const [listed, setListed] = useState(false)
  const next = nextCard(cards)

  // Read out when it opens; what had the focus gets it back when it closes.
  useEffect(() => {
    const before = document.activeElement
    const element = box.current
    element?.focus({ preventScroll: true })
    return () => {
      if (!element?.contains(document.activeElement) && document.activeElement !== document.body) return
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [term.key])

  return (
    <>
      <i className="leader" aria-hidden />
      <div
        ref={box}
        className="float pop"
        role="group"
        aria-label={term.term}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onClose()
        }}
      >
        <h2 className="pop-title">{term.term}</h2>
        <p className="def">{term.definition}</p>
        <p className="meta">{term.source}</p>
        {next && <Recall card={next} />}
        {listed && <CardList cards={cards} />}
        <p className="acts">
          {cards.length > 1 ? (
            <Button kind="tool" aria-expanded={listed} onPress={() => setListed(!listed)}>
              {words('reader.termCards', { count: cards.length })}
            </Button>
          ) : next ? (
            <Link className="tool" to={`/cards/${encodeURIComponent(next.noteId)}`}>
              {words('reader.termCard')}
            </Link>
          ) : (
            <Button kind="tool" onPress={onMakeCard}>
              {words('reader.termMakeCard')}
            </Button>
          )}
          {otherPlaces > 0 && (
            <Button kind="tool" onPress={onNextPlace}>
              {words('reader.otherPlaces', { count: otherPlaces })}
            </Button>
          )}
          <Button kind="tool" onPress={onClose}>
            {words('reader.close')}
          </Button>
        </p>
      </div>
    </>
  )
}

/** How well the learner should know it now. */
function Recall({ card }: { card: CardInText }) {
  const words = useWords()
  const due = useDueWords()
  const intl = useIntl()
  const { retrievability, dueAtMs } = card
  if (retrievability === null || dueAtMs === null) return <p className="know">{words('reader.cardNew')}</p>
  const recall = intl.formatNumber(retrievability, { style: 'percent', maximumFractionDigits: 0 })
  return (
    <p className="know">
      <span className="meter" aria-hidden>
        <i style={{ inlineSize: `${Math.round(retrievability * 100)}%` }} />
      </span>
      <span>{words('reader.recall', { recall, due: due(card) })}</span>
    </p>
  )
}
