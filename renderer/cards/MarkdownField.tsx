import { useEffect, useRef, type RefObject } from 'react'
import { useWords } from '../app/words'
import { Field } from '../ui/Field'
import { choose } from './choose-files'
import { FieldTools } from './FieldTools'
import { fileKinds, useFieldFiles } from './useFieldFiles'

interface MarkdownFieldProps {
  label: string
  rows: number
  value: string
  onChange(value: string): void
  /** why the value was not taken */
  wrong?: string | null
  help?: string
  areaRef?: RefObject<HTMLTextAreaElement | null>
}

/** A field of a card: words in Markdown, pictures and sounds. Its tools come when it is in hand. */
export function MarkdownField({ wrong = null, help, areaRef, ...field }: MarkdownFieldProps) {
  const words = useWords()
  const own = useRef<HTMLTextAreaElement>(null)
  const area = areaRef ?? own
  const box = useRef<HTMLDivElement>(null)
  const files = useFieldFiles(() => area.current)

  const takeInto = useRef(files.takeInto)
  useEffect(() => {
    takeInto.current = files.takeInto
  })
  useEffect(() => {
    const chosen = () => void choose(`${fileKinds.picture},${fileKinds.sound}`).then(takeInto.current)
    const here = box.current
    here?.addEventListener('choose-files', chosen)
    return () => here?.removeEventListener('choose-files', chosen)
  }, [])

  return (
    <div
      ref={box}
      className={files.isOver ? 'md-field is-over' : 'md-field'}
      data-rows={field.rows}
      {...files.handlers}
    >
      <Field
        {...field}
        serif
        areaRef={area}
        wrong={wrong ?? files.wrong}
        help={files.isBusy ? words('cards.mediaOnItsWay') : help}
      />
      <FieldTools field={() => area.current} onFiles={files.takeInto} />
    </div>
  )
}
