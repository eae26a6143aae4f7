import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { announce } from '../../app/announce'
import { useToasts } from '../../app/stores/toasts'
import { useWords } from '../../app/words'
import { useSearch } from '../../search/useSearch'
import { Button } from '../../ui/Button'
import { FoundWords } from '../../ui/FoundWords'
import { Swatch } from '../../ui/Swatch'
import { useMatches } from '../../ui/useMatches'
import { narrowWindow, useSummaryPanel } from './panel'

interface MarkSearchProps {
  onChoose(annotationId: string): void
  onCancel(): void
}

const LIMIT = 8

/** Looks for a mark to cite by its words, its note or its tags. Arrows and Enter choose, also ahead of what is found; Escape ends it. */
export function MarkSearch({ onChoose, onCancel }: MarkSearchProps) {
  const words = useWords()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  // Enter came before what it is about was found.
  const [entered, setEntered] = useState(false)
  const listId = useId()
  const { hits, isOld } = useSearch({ asker: 'cite', typed, typing: true, limit: LIMIT, scope: 'notes' })
  const marks = hits?.notes.hits ?? []
  const chosen = marks[Math.min(at, marks.length - 1)]
  const optionId = (annotationId: string) => `${listId}-${annotationId}`

  useEffect(() => {
    if (!entered || isOld) return
    setEntered(false)
    if (chosen) onChoose(chosen.annotationId)
  }, [entered, isOld, chosen, onChoose])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && marks.length > 0) setAt((at + step + marks.length) % marks.length)
    else if (event.key === 'Enter' && typed.trim() !== '') setEntered(true)
    else if (event.key === 'Escape') onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="sum-search">
      <input
        className="input"
        role="combobox"
        aria-label={words('summary.findMark')}
        aria-expanded={marks.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen && optionId(chosen.annotationId)}
        placeholder={words('summary.findMark')}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- one opens it to type
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
          setEntered(false)
        }}
        onKeyDown={onKeyDown}
      />
      <ChooseInList />
      <div id={listId} role="listbox" aria-label={words('search.results')}>
        {marks.map((mark) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its keys are heard by the field, which keeps the focus
          <div
            key={mark.annotationId}
            id={optionId(mark.annotationId)}
            role="option"
            tabIndex={-1}
            aria-selected={mark === chosen}
            className="palette-row sum-found"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(mark.annotationId)}
          >
            <Swatch color={mark.color} />
            <bdi className="q">
              <FoundWords found={mark.quote} />
            </bdi>
          </div>
        ))}
      </div>
      {typed.trim() !== '' && marks.length === 0 && !isOld && <p className="meta">{words('summary.noMark')}</p>}
    </div>
  )
}

/** The list may be chosen from as well; where the note lies over it, it is shown first. */
function ChooseInList() {
  const words = useWords()
  const isNarrow = useMatches(narrowWindow)
  if (!isNarrow) return <p className="meta">{words('summary.chooseHelp')}</p>
  return (
    <p>
      <Button
        kind="link"
        onPress={() => {
          useSummaryPanel.getState().setSheet(false)
          announce(words('summary.chooseNow'))
          useToasts.getState().show({ text: words('summary.chooseNow'), quote: null, tone: 'done', undo: false })
        }}
      >
        {words('summary.chooseInList')}
      </Button>
    </p>
  )
}
