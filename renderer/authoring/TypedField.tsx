import { useState } from 'react'
import { parse, stringify } from 'yaml'
import { useWords } from '../app/words'
import { Field } from '../ui/Field'
import { keyOf, useForm, type FormFieldProps } from './form-context'
import { useTyped } from './useTyped'

/** A field that is typed into: text, an id, a number, or a value as the file has it. */
export function TypedField({ path, label, help, field, isRequired, value }: FormFieldProps) {
  const words = useWords()
  const { edit, problemsAt, problemsWithin } = useForm()
  const [fault, setFault] = useState<string | null>(null)
  const { kind } = field
  const commit = (typed: string) => {
    const read = valueOf(typed, kind)
    if (read === null) return setFault(words('authoring.notRead'))
    setFault(null)
    edit([read.value === '' && !isRequired ? { path } : { path, value: read.value }])
  }
  const typed = useTyped(shown(value, kind), commit)
  const isCaseText = kind === 'text' && field.isLong && path.at(-1) === 'text'
  const isWritten = kind === 'written' || kind === 'condition'
  const rows = isWritten ? (kind === 'condition' ? 6 : 2) : kind === 'text' && field.isLong ? (isCaseText ? 10 : 3) : 0
  const hint = isWritten ? words('authoring.writtenHelp') : ''
  const found = isWritten ? [...problemsAt(path), ...problemsWithin(path)] : problemsAt(path)
  const wrong = fault ?? (found.join('; ') || null)
  return (
    <Field
      label={label}
      help={[help, hint].filter((part) => part !== '').join('. ')}
      wrong={wrong}
      serif={kind === 'text'}
      {...(rows === 0 ? {} : { rows })}
      {...typed}
      id={keyOf(path)}
    />
  )
}

function shown(value: unknown, kind: FormFieldProps['field']['kind']): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  return stringify(value, kind === 'condition' ? { lineWidth: 0 } : { collectionStyle: 'flow', lineWidth: 0 }).trim()
}

/** What was typed as the file will have it; null if it can’t be read. */
function valueOf(typed: string, kind: FormFieldProps['field']['kind']): { value: unknown } | null {
  const trimmed = typed.trim()
  if (kind === 'number' || kind === 'plain')
    return { value: trimmed !== '' && Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed }
  if (kind !== 'written' && kind !== 'condition') return { value: kind === 'text' ? typed.trimEnd() : trimmed }
  try {
    return { value: parse(trimmed) ?? '' }
  } catch {
    return null
  }
}
