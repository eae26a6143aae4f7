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
import { useWritten } from './useWritten'
import { bodyOf } from './written'

/** A note across marks, as it is read and written. */
export function SummaryNote({ id }: { id: string }) {
  const words = useWords()
  const navigate = useNavigate()
  const note = useSummary(id)
  const { written, change, numberFor } = useWritten(note.body, (body) => note.change({ body }))
  const { ids, cited, find, colorOf } = useCited(note.body)
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
      const { insert, start, end } = citedWords(written.text, caret.range(), mark, numberFor(mark.id))
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
    const { start, end } = caret.range()
    const chosen = bodyOf({ ...written, text: written.text.slice(start, end) })
    setCardOf(wordsRead(box.current) || chosen.trim() || note.body)
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

  const isFieldShown = isWriting || note.body === ''
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
          written={written}
          isWriting={isWriting}
          onWriting={(isOn) => {
            setWriting(isOn)
            if (!isOn) note.save()
          }}
          onChange={change}
          onMark={(mark) => void goTo(mark)}
          colorOf={colorOf}
        />
      </section>
      <section className="gloss sum-cites">
        {cited.length > 0 && <CitedList ids={ids} cited={cited} numbers={isFieldShown ? written.numbers : null} />}
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

/** What is selected of a note as it reads. */
function wordsRead(box: HTMLElement | null): string {
  const selection = document.getSelection()
  const isRead = selection?.anchorNode && box?.querySelector('.sum-read')?.contains(selection.anchorNode)
  return isRead ? selection.toString().trim() : ''
}
