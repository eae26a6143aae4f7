import { useEffect, useLayoutEffect, useRef } from 'react'
import { useWords } from '../../app/words'
import { fitHeight } from './fit-height'
import { takesFocus } from './panel'

interface TitleFieldProps {
  title: string
  onChange(title: string): void
  onEnter(): void
}

/** The title of a note, over as many lines as it needs. */
export function TitleField({ title, onChange, onEnter }: TitleFieldProps) {
  const words = useWords()
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (field.current) fitHeight(field.current)
  }, [title])
  useEffect(() => {
    if (takesFocus('title')) field.current?.focus()
  }, [])
  return (
    <textarea
      ref={field}
      className="ownh"
      rows={1}
      aria-label={words('summary.titleField')}
      placeholder={words('summary.titleField')}
      dir="auto"
      maxLength={500}
      value={title}
      onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
        event.preventDefault()
        onEnter()
      }}
    />
  )
}
