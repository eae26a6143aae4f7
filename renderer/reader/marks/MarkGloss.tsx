import { useEffect, useLayoutEffect, useRef } from 'react'
import type { DocumentContent } from '../../../shared/model/document'
import { countWords } from '../../../shared/text/words'
import { useSettings } from '../../app/useSettings'
import { useWords } from '../../app/words'
import { Markdown } from '../../ui/Markdown'
import { CardList } from '../cards/CardList'
import { nextCard } from '../cards/group'
import type { CardInText } from '../cards/useDocumentCards'
import { useDueWords } from '../cards/useDueWords'
import { numberOf, sectionOrFirst } from '../../../shared/text/reading-progress'
import { focusText } from '../focus-text'
import { usePick } from '../pick/store'
import { useReader } from '../store'
import type { Mark } from '../useDocumentMarks'
import type { Marking } from '../useMarking'
import { MarkEditor } from './MarkEditor'
import { useFollowCitation } from './useFollowCitation'

interface MarkGlossProps {
  content: DocumentContent
  mark: Mark
  /** of an open mark, those that lie over each other with it, itself included */
  heap: readonly Mark[]
  cards: readonly CardInText[]
  marking: Marking
  /** brings the marked words into view */
  onGoTo(offset: number): void
}

/** A mark in the margin: a button with its name, which a screen reader finds there, and the note under it. */
export function MarkGloss({ content, mark, heap, cards, marking, onGoTo }: MarkGlossProps) {
  const words = useWords()
  const due = useDueWords()
  const { markNames } = useSettings()
  const open = useReader((state) => (state.open?.kind === 'mark' && state.open.id === mark.id ? state.open : null))
  const { show, hide } = useReader.getState()
  const name = markNames[mark.color - 1] ?? ''
  const followCitation = useFollowCitation()
  const section = sectionOrFirst(content.sections, mark.start)
  const card = nextCard(cards)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  const box = useRef<HTMLElement>(null)

  // A mark that is removed, or undone, leaves the focus to the text.
  useLayoutEffect(() => {
    const gloss = box.current
    return () => {
      if (gloss?.contains(document.activeElement)) focusText()
    }
  }, [])

  // Closing gives the focus back to what opened it, unless that are the words that are picked, or another thing was opened
  // in its place.
  useEffect(() => {
    const isLast = useReader.getState().open === null && usePick.getState().cursor === null
    if (wasOpen.current && open === null && isLast && document.activeElement === document.body)
      button.current?.focus({ preventScroll: true })
    wasOpen.current = open !== null
  }, [open])

  const toggle = () => {
    if (open) return hide('mark')
    show({ kind: 'mark', id: mark.id, writing: false })
    onGoTo(mark.start)
  }
  return (
    <section
      ref={box}
      className={`gloss mark-gloss${open ? ' is-in-hand' : ''}`}
      data-m={mark.color}
      data-mark-id={mark.id}
    >
      <p className="name">
        <button
          ref={button}
          type="button"
          className="gloss-button"
          aria-expanded={open !== null}
          aria-label={words('reader.markLabel', {
            name,
            words: countWords(mark.exact),
            note: mark.note === '' ? 'no' : 'yes',
            section: (section && numberOf(content.sections, section)) ?? 'none',
          })}
          onClick={toggle}
        >
          {name}
        </button>{' '}
        {card && (
          <span className="meta">{words('reader.cardsFromHereDue', { count: cards.length, due: due(card) })}</span>
        )}
        {mark.toCheck && !open && <span className="meta">{words('reader.toCheck')}</span>}
      </p>
      {open ? (
        <>
          <MarkEditor
            documentId={content.id}
            text={content.canonicalText}
            mark={mark}
            heap={heap}
            writing={open.writing}
            tagging={open.tagging === true}
            marking={marking}
            onGoTo={onGoTo}
            onCard={(type) =>
              show({ kind: 'new-card', range: { start: mark.start, end: mark.end }, markId: mark.id, type })
            }
            onClose={() => hide('mark')}
          />
          {cards.length > 0 && <CardList cards={cards} />}
        </>
      ) : (
        <>
          <p className="q quoted sheet-quote">{mark.exact}</p>
          {mark.note !== '' && <Markdown className="own" below={3} text={mark.note} onMark={followCitation} />}
          <TagLine tags={mark.tags} />
        </>
      )}
    </section>
  )
}

/** Tags as they are read. */
export function TagLine({ tags }: { tags: readonly string[] }) {
  return tags.length === 0 ? null : <p className="meta">{tags.map((tag) => `#${tag}`).join(' ')}</p>
}
