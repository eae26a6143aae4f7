import type { Field as FieldShape, NamedField } from '../../shared/pack/fields'
import { useForm, type Path } from './form-context'
import { useWords } from '../app/words'
import { helpOf, labelOf } from './labels'
import { fieldIn } from './values'

/** The fields of a group, one under the other, in the order of the format. */
export function GroupFields({ path, fields, value }: { path: Path; fields: readonly NamedField[]; value: unknown }) {
  const words = useWords()
  const { Field } = useForm()
  const asked = fields.filter(({ name, isRequired, field }) => !isRequired || !isSettled(field, fieldIn(value, name)))
  return asked.map(({ name, help, isRequired, field }) => (
    <Field
      key={name}
      path={[...path, name]}
      label={labelOf(words, path, name)}
      help={helpOf(help)}
      field={field}
      isRequired={isRequired}
      value={fieldIn(value, name)}
    />
  ))
}

/** A field that has the one value that it may have is no question. */
const isSettled = (field: FieldShape, value: unknown): boolean =>
  field.kind === 'choice' && field.values.length === 1 && String(value) === field.values[0]
