import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { announce } from '../../app/announce'
import { useCommand, useShortcut } from '../../app/commands'
import { markPath } from '../../app/mark-path'
import { useToasts } from '../../app/stores/toasts'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { Waiting } from '../../ui/Waiting'
import { useNotebook } from '../store'
import { BodyField } from './BodyField'
import { CardFromNote } from './CardFromNote'
import { CitedList } from './CitedList'
import { Conflict } from './Conflict'
import { MarkSearch } from './MarkSearch'
import { NotRead } from './NotRead'
import { cited as citedWords } from './markdown-words'
import { useSummaryPanel } from './panel'
import { TitleField } from './TitleField'
import { useCaret } from './useCaret'
import { useCited } from './useCited'
import { useSummary } from './useSummary'

/** A note across marks, as it is read and written. */
export function SummaryNote({ id }: { id: string }) {
  const words = useWords()
  const navigate = useNavigate()
  const note = useSummary(id)
  const { cited, find } = useCited(note.body)
  const caret = useCaret()
  const box = useRef<HTMLElement>(null)
  const choosing = useNotebook((state) => state.choosing)
  const { setChoosing } = useNotebook.getState()
  const [isInside, setInside] = useState(false)
  const [isWriting, setWriting] = useState(false)
  const [cardOf, setCardOf] = useState<string | null>(null)
  const cardKey = useShortcut('new-card')

  const { setStatus, setSheet } = useSummaryPanel.getState()
  useEffect(() => {
    setStatus(note.status)
    return () => setStatus(null)
  }, [note.status, setStatus])
  useEffect(() => {
    if (note.isRestored) announce(words('summary.restored'))
  }, [note.isRestored, words])

  const sayGone = () => {
    announce(words('summary.goneHelp'))
    useToasts.getState().show({ text: words('summary.goneHelp'), quote: null, tone: 'done', undo: false })
  }
  const cite = async (annotationId: string) => {
    setChoosing(false)
    setSheet(true)
    const mark = await find(annotationId)
    if (mark) {
      const { insert, start, end } = citedWords(note.body, caret.range(), mark)
      caret.type(insert, { start, end })
      announce(words('summary.cited'))
    } else sayGone()
  }
  useCitedFromList((annotationId) => void cite(annotationId), note.title !== null)

  const goTo = async (annotationId: string) => {
    const mark = await find(annotationId)
    if (mark) void navigate(markPath(mark))
    else sayGone()
  }
  const makeCard = () => {
    setCardOf(chosenWords(box.current, caret.range(), note.body))
    // What goes away does not say that the focus has left it.
    setInside(false)
    setWriting(false)
  }
  const endCard = () => {
    setCardOf(null)
    useSummaryPanel.setState({ focusNext: 'panel' })
  }
  // Elsewhere on the screen it is about the mark that has the focus.
  useCommand('new-card', makeCard, { enabled: isInside && cardOf === null && note.body.trim() !== '' })
  useCommand('save', note.save, { enabled: cardOf === null })

  if (note.error) return <NotRead error={note.error} onRetry={note.retry} />
  if (note.title === null) return <Waiting />
  if (cardOf !== null) return <CardFromNote words={cardOf} cited={cited} onDone={endCard} />
  return (
    <div
      onFocus={() => setInside(true)}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return
        setInside(false)
        // Not when only the field is left: what is pressed below it would move away. A window that is left keeps its caret.
        if (document.hasFocus()) setWriting(false)
      }}
    >
      <section
        ref={box}
        className="gloss sumnote"
        aria-label={note.title.trim() || words('summary.untitled')}
        onBlur={(event) => {
          // The window that is left for another keeps its place; the draft is kept at any rate.
          if (document.hasFocus() && !event.currentTarget.contains(event.relatedTarget)) note.save()
        }}
      >
        {note.isRestored && (
          <p className="meta">
            {words('summary.restored')}{' '}
            <Button kind="link" onPress={note.takeStored}>
              {words('summary.discard')}
            </Button>
          </p>
        )}
        {note.conflict && <Conflict kind={note.conflict} onKeepMine={note.keepMine} onTakeStored={note.takeStored} />}
        <TitleField title={note.title} onChange={(title) => note.change({ title })} onEnter={caret.focusEnd} />
        <BodyField
          caret={caret}
          body={note.body}
          isWriting={isWriting}
          onWriting={(isOn) => {
            setWriting(isOn)
            if (!isOn) note.save()
          }}
          onChange={(body) => note.change({ body })}
          onMark={(mark) => void goTo(mark)}
        />
      </section>
      <section className="gloss sum-cites">
        {cited.length > 0 && <CitedList cited={cited} />}
        {choosing && <MarkSearch onChoose={(mark) => void cite(mark)} onCancel={() => setChoosing(false)} />}
        <p className="acts">
          <Button pressed={choosing} onPress={() => setChoosing(!choosing)}>
            {words('summary.cite')}
          </Button>
          <Button kind="tool" shortcut={cardKey} isDisabled={note.body.trim() === ''} onPress={makeCard}>
            {words('summary.makeCard')}
          </Button>
        </p>
      </section>
    </div>
  )
}

/** Hands on each mark that was chosen elsewhere, also one that was chosen before the note was there. */
function useCitedFromList(cite: (annotationId: string) => void, isReady: boolean): void {
  const chosen = useNotebook((state) => state.cited)
  const latest = useRef(cite)
  latest.current = cite
  useEffect(() => {
    if (!chosen || !isReady) return
    useNotebook.setState({ cited: null })
    latest.current(chosen.annotationId)
  }, [chosen, isReady])
}

/** What is selected of a note, as it is typed or as it reads; else all of it. */
function chosenWords(box: HTMLElement | null, { start, end }: { start: number; end: number }, body: string): string {
  const selection = document.getSelection()
  const isRead = selection?.anchorNode && box?.querySelector('.sum-read')?.contains(selection.anchorNode)
  const read = isRead ? selection.toString().trim() : ''
  return read || body.slice(start, end).trim() || body
}
