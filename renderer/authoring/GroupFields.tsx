import type { NamedField } from '../../shared/pack/fields'
import { useForm, type Path } from './form-context'
import { labelOf } from './labels'
import { fieldIn } from './values'

/** The fields of a group, one under the other, in the order of the format. */
export function GroupFields({ path, fields, value }: { path: Path; fields: readonly NamedField[]; value: unknown }) {
  const { Field } = useForm()
  return fields.map(({ name, help, isRequired, field }) => (
    <Field
      key={name}
      path={[...path, name]}
      label={labelOf(name)}
      help={help}
      field={field}
      isRequired={isRequired}
      value={fieldIn(value, name)}
    />
  ))
}
