import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { announce } from '../app/announce'
import { useWords, Words } from '../app/words'
import { sentenceStarts, wordsOf, type Place } from '../../shared/practice/case-words'
import { movePick, placeOfPick, type Pick, type PickMove } from './pick'

interface KeyPickProps {
  paragraphs: readonly string[]
  lang: string
  /** the words that are picked now */
  onPick(place: Place): void
  onKeep(): void
  /** the focus went elsewhere */
  onLeave(): void
  /** as well, by a key: the focus has to go somewhere */
  onEscape(): void
}

function moveOf({ key, shiftKey }: KeyboardEvent): PickMove | null {
  const isForward = getComputedStyle(document.body).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  if (key === 'ArrowUp') return 'sentence-back'
  if (key === 'ArrowDown') return 'sentence-on'
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null
  if (shiftKey) return key === isForward ? 'start-on' : 'start-back'
  return key === isForward ? 'end-on' : 'end-back'
}

/** Picks words of the case by key: what is picked is drawn in the text and said. */
export function KeyPick({ paragraphs, lang, onPick, onKeep, onLeave, onEscape }: KeyPickProps) {
  const words = useWords()
  const all = useMemo(() => wordsOf(paragraphs, lang), [paragraphs, lang])
  const isSentenceStart = useMemo(() => sentenceStarts(paragraphs, lang), [paragraphs, lang])
  const [pick, setPick] = useState<Pick>({ from: 0, to: 0 })
  const optionId = useId()
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => void box.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    const place = placeOfPick(pick, all)
    if (!place) return
    onPick(place)
    announce(paragraphs[place.paragraph]?.slice(place.start, place.end) ?? '')
  }, [pick, all, paragraphs, onPick])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = moveOf(event)
    if (move) setPick((now) => movePick(now, move, all, isSentenceStart))
    else if (event.key === 'Enter' || event.key.toLowerCase() === 'h') onKeep()
    else if (event.key === 'Escape') onEscape()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const place = placeOfPick(pick, all)
  return (
    <div className="col keypick">
      {/* A list of one: it makes a screen reader pass the arrow keys on, and say what is picked. */}
      <div
        className="q"
        role="listbox"
        aria-label={words('practice.pick')}
        aria-activedescendant={optionId}
        tabIndex={0}
        ref={box}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
      >
        <span role="option" aria-selected id={optionId}>
          {place && paragraphs[place.paragraph]?.slice(place.start, place.end)}
        </span>
      </div>
      <p className="meta">
        <Words id="practice.pickHelp" values={{ key: (chunks) => <kbd className="cap">{chunks}</kbd> }} />
      </p>
    </div>
  )
}
