import { useEffect, useMemo, useRef } from 'react'
import { useSearchParams } from 'react-router'
import type { Field } from '../../shared/pack/fields'
import { FormField } from './FormField'
import { FormProvider, keyOf, type FormContext, type Path } from './form-context'
import { optionsFor } from './options'
import type { DraftState } from './useDraft'

interface EntryFormProps {
  draft: DraftState
  file: string
  path: Path
  field: Field
  value: unknown
  /** said of the form as a whole */
  label: string
  /** whether words of its text can be taken as quotes */
  takesQuotes?: boolean
}

/** The fields of one entry, or of a whole file. Each change is stored at once, and is one step of undo. */
export function EntryForm({ draft, file, path, field, value, label, takesQuotes = false }: EntryFormProps) {
  const { files, problems, remarks, preview, edit } = draft
  const holder = useRef<HTMLDivElement>(null)
  const byField = useMemo(() => {
    const found = new Map<string, string[]>()
    for (const problem of [...problems, ...remarks])
      if (problem.file === file) found.set(problem.field, [...(found.get(problem.field) ?? []), problem.message])
    return found
  }, [problems, remarks, file])
  const options = useMemo(() => optionsFor(files, preview?.sections ?? [], value), [files, preview, value])
  const form: FormContext = {
    Field: FormField,
    edit: (edits) => edit(file, edits),
    problemsAt: (at) => byField.get(keyOf(at)) ?? [],
    problemsWithin: (at) => [...byField].flatMap(([key, found]) => (key.startsWith(`${keyOf(at)}.`) ? found : [])),
    optionsFor: options,
    selected: takesQuotes ? () => selectedIn(holder.current, [...path, 'text']) : null,
  }

  // The path of a problem leads to its field, or to the nearest that holds it.
  const [params] = useSearchParams()
  const wanted = params.get('field')
  useEffect(() => {
    if (wanted === null) return
    const keys = wanted.split('.').map((_, at, all) => all.slice(0, all.length - at).join('.'))
    const found = keys.flatMap((key) => holder.current?.querySelector(`[data-path="${CSS.escape(key)}"]`) ?? [])[0]
    const control = found?.querySelector<HTMLElement>('input, textarea, button')
    control?.focus()
    control?.scrollIntoView({ block: 'center' })
  }, [wanted])

  return (
    <FormProvider value={form}>
      <div className="col author-form" ref={holder}>
        <FormField path={path} label={label} help="" field={field} isRequired value={value} />
      </div>
    </FormProvider>
  )
}

/** The words that are selected in a field, which keeps them also when it is left; as they are shown, with their lines joined. */
function selectedIn(form: HTMLElement | null, path: Path): string {
  const area = form?.querySelector(`[data-path="${CSS.escape(keyOf(path))}"] textarea`)
  if (!(area instanceof HTMLTextAreaElement)) return ''
  return area.value
    .slice(area.selectionStart, area.selectionEnd)
    .replaceAll(/[ \t]*\n[ \t]*/g, ' ')
    .trim()
}
