import { useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { MarkColor } from '../../../shared/model/annotation'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { Markdown } from '../../ui/Markdown'
import { fitHeight } from './fit-height'
import type { Caret } from './useCaret'
import { WrittenLines } from './WrittenLines'
import type { Written } from './written'

interface BodyFieldProps {
  caret: Caret
  /** as it is stored, and as it reads */
  body: string
  /** as it stands in the field */
  written: Written
  /** its field is shown, else how it reads; an empty one is always written */
  isWriting: boolean
  onWriting(isWriting: boolean): void
  /** what stands in the field now */
  onChange(text: string): void
  /** leads to a cited mark */
  onMark(markId: string): void
  colorOf(markId: string): MarkColor | undefined
}

/**
 * The words of a note: as they are typed, or as they read, never both at once. The field stays in its place while it is
 * hidden, as it would lose the caret and its own undo.
 */
export function BodyField({ caret, body, written, isWriting, onWriting, onChange, onMark, colorOf }: BodyFieldProps) {
  const words = useWords()
  const { area } = caret
  const edit = useRef<HTMLButtonElement>(null)
  const isRead = !isWriting && body !== ''

  useLayoutEffect(() => {
    if (area.current && !isRead) fitHeight(area.current)
  }, [area, written.text, isRead])

  const endWriting = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || body === '') return
    event.preventDefault()
    event.stopPropagation()
    flushSync(() => onWriting(false))
    edit.current?.focus()
  }
  return (
    <div className="sum-body">
      {isRead && (
        <>
          {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the button after it does the same */}
          <div
            className="sum-read"
            onClick={(event) => {
              const isLink = event.target instanceof Element && event.target.closest('a') !== null
              const isSelecting = document.getSelection()?.isCollapsed === false
              if (!isLink && !isSelecting) caret.focusEnd()
            }}
          >
            <Markdown text={body} below={2} className="ownp" onMark={onMark} colorOf={colorOf} />
          </div>
          <Button ref={edit} kind="tool" className="sum-edit" onPress={() => caret.focusEnd()}>
            {words('summary.edit')}
          </Button>
        </>
      )}
      <div className="sum-field">
        {!isRead && <WrittenLines written={written} colorOf={colorOf} />}
        <textarea
          ref={area}
          hidden={isRead}
          className="ownp"
          aria-label={words('summary.body')}
          placeholder={words('summary.bodyHelp')}
          dir="auto"
          rows={3}
          maxLength={500_000}
          value={written.text}
          onChange={(event) => onChange(event.target.value)}
          onFocus={() => onWriting(true)}
          onKeyDown={endWriting}
        />
      </div>
    </div>
  )
}
