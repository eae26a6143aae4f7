import { useWords } from '../app/words'
import { Field } from '../ui/Field'
import { useRun } from './run'

interface TypedFieldProps {
  value: string
  /** id of the question, which is read with it */
  describedBy: string
  onShow(): void
}

/** Where the answer is typed; Enter shows the right one, Escape leaves the field. */
export function TypedField({ value, describedBy, onShow }: TypedFieldProps) {
  const words = useWords()
  return (
    <div className="typed-field">
      <Field
        label={words('review.typed')}
        help={words('review.typedHelp')}
        serif
        value={value}
        aria-describedby={describedBy}
        autoComplete="off"
        spellCheck="false"
        onChange={(typed) => useRun.setState({ typed })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') onShow()
          // Out of the field, where letters are keys again.
          if (event.key === 'Escape') document.getElementById(describedBy)?.focus()
        }}
      />
    </div>
  )
}
