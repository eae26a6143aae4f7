import { useWords } from '../app/words'
import { Choice } from '../ui/Choice'
import type { Referent } from '../../shared/classifier/rules'
import { useForm, type Option, type FormFieldProps } from './form-context'
import { valueWords } from './labels'
import { fieldIn } from './values'
import { Wrong } from './Wrong'

/** One choice for each of some names, such as the findings of a case. */
export function ChoicesField({
  path,
  label,
  help,
  value,
  values,
  names,
}: FormFieldProps & { values: readonly string[]; names: Referent | null }) {
  const words = useWords()
  const { edit, optionsFor } = useForm()
  const known = names === null ? [] : optionsFor(names)
  const rows: Option[] = [
    ...known,
    ...Object.keys(typeof value === 'object' && value !== null ? value : {}).flatMap((name) =>
      known.some((one) => one.value === name) ? [] : { value: name, name, label: name, group: null },
    ),
  ]
  return (
    <fieldset className="author-group">
      <legend>{label}</legend>
      {help && <p className="help">{help}</p>}
      {rows.map(({ value: name, name: said }) => {
        const chosen = fieldIn(value, name)
        return (
          <div key={name} className="author-choice">
            <Choice
              label={said}
              value={typeof chosen === 'string' ? chosen : ''}
              options={[
                ...values.map((one) => ({ value: one, label: valueWords(words, String(path.at(-1)), one) })),
                { value: '', label: words('authoring.leftOut') },
              ]}
              onChange={(next) =>
                edit([next === '' ? { path: [...path, name] } : { path: [...path, name], value: next }])
              }
            />
            <Wrong path={[...path, name]} />
          </div>
        )
      })}
      <Wrong path={path} />
    </fieldset>
  )
}
