import { useWords } from '../app/words'
import { Choice } from '../ui/Choice'
import { useForm, type Option, type FormFieldProps } from './form-context'
import { fieldIn } from './values'
import { Wrong } from './Wrong'

/** One choice for each of some names, such as the findings of a case. */
export function ChoicesField({ path, label, help, value, values }: FormFieldProps & { values: readonly string[] }) {
  const words = useWords()
  const { edit, optionsFor } = useForm()
  const known = optionsFor(String(path.at(-1))) ?? []
  const names: Option[] = [
    ...known,
    ...Object.keys(typeof value === 'object' && value !== null ? value : {}).flatMap((name) =>
      known.some((one) => one.value === name) ? [] : { value: name, label: name },
    ),
  ]
  return (
    <fieldset className="author-group">
      <legend>{label}</legend>
      {help && <p className="help">{help}</p>}
      {names.map(({ value: name, label: said }) => {
        const chosen = fieldIn(value, name)
        return (
          <div key={name} className="author-choice">
            <Choice
              label={said}
              value={typeof chosen === 'string' ? chosen : ''}
              options={[
                ...values.map((one) => ({ value: one, label: one })),
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
