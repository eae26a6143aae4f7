import { useLayoutEffect, useState, type RefObject } from 'react'
import { useWords } from '../../app/words'
import { Markdown } from '../../ui/Markdown'
import { fitHeight } from './fit-height'

interface BodyFieldProps {
  area: RefObject<HTMLTextAreaElement | null>
  body: string
  onChange(body: string): void
  /** leads to a cited mark */
  onMark(markId: string): void
}

/**
 * The words of a note: as they are typed while the caret is in them, else as they read. The field is always there, so that
 * Tab and a touch reach it; where it does not have the focus it is not seen.
 */
export function BodyField({ area, body, onChange, onMark }: BodyFieldProps) {
  const words = useWords()
  const [hasFocus, setFocus] = useState(false)
  const isWritten = hasFocus || body === ''

  useLayoutEffect(() => {
    if (area.current && isWritten) fitHeight(area.current)
  }, [area, body, isWritten])

  return (
    <div className={isWritten ? 'sum-body' : 'sum-body is-read'}>
      {!isWritten && (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the field after it is reached by Tab
        <div
          className="sum-read"
          onClick={(event) => {
            const isLink = event.target instanceof Element && event.target.closest('a') !== null
            const isSelecting = document.getSelection()?.isCollapsed === false
            if (isLink || isSelecting) return
            area.current?.focus()
            area.current?.setSelectionRange(body.length, body.length)
          }}
        >
          <Markdown text={body} below={2} className="ownp" onMark={onMark} />
        </div>
      )}
      <textarea
        ref={area}
        className="ownp"
        aria-label={words('summary.body')}
        placeholder={words('summary.bodyHelp')}
        dir="auto"
        rows={3}
        maxLength={500_000}
        value={body}
        onChange={(event) => onChange(event.target.value)}
        onFocus={() => setFocus(true)}
        // A window that is left for another one keeps its caret.
        onBlur={(event) => document.activeElement !== event.target && setFocus(false)}
      />
    </div>
  )
}
