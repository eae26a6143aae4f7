import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Select } from '../ui/Select'
import { Switch } from '../ui/Switch'
import { useWords } from '../app/words'
import { emptyGroup, formOf, type NamedField } from '../../shared/pack/fields'
import { keyOf, useForm, type FormFieldProps } from './form-context'
import { GroupFields } from './GroupFields'
import { ListField } from './ListField'
import { ConditionField } from './condition/ConditionField'
import { IdBox } from './IdBox'
import { IdsField } from './IdsField'
import { labelOf, valueWords } from './labels'
import { TypedField } from './TypedField'
import { Wrong } from './Wrong'
import { ChoicesField } from './ChoicesField'

/** A field of a pack, whatever its kind, with what the check says of it. */
export function FormField(props: FormFieldProps) {
  return (
    <div className="author-field" data-path={keyOf(props.path)}>
      <FieldOfKind {...props} />
    </div>
  )
}

function FieldOfKind(props: FormFieldProps) {
  const { path, label, help, field, isRequired, value } = props
  const words = useWords()
  const { edit, optionsFor, problemsAt } = useForm()
  const set = (next: unknown) => edit([next === undefined ? { path } : { path, value: next }])
  switch (field.kind) {
    case 'group':
      return isRequired || value !== undefined ? (
        <fieldset className="author-group">
          <legend>{label}</legend>
          {help && <p className="help">{help}</p>}
          <GroupFields path={path} fields={field.fields} value={value} />
          {!isRequired && <LeaveOut label={label} onPress={() => set(undefined)} />}
          <Wrong path={path} />
        </fieldset>
      ) : (
        <PutIn label={label} help={help} onPress={() => set(emptyGroup(field.fields))} />
      )
    case 'forms': {
      if (!isRequired && value === undefined)
        return <PutIn label={label} help={help} onPress={() => set(emptyGroup(field.forms[0]?.fields ?? []))} />
      const at = formOf(field, value)
      const fields: NamedField[] = field.forms[at]?.fields ?? []
      return (
        <fieldset className="author-group">
          <legend>{label}</legend>
          {help && <p className="help">{help}</p>}
          <Choice
            label={words('authoring.form', { field: label })}
            labelHidden
            value={String(at)}
            options={field.forms.map(({ name }, index) => ({
              value: String(index),
              label: labelOf(words, ['form'], name),
            }))}
            onChange={(chosen) => set(emptyGroup(field.forms[Number(chosen)]?.fields ?? []))}
          />
          <GroupFields path={path} fields={fields} value={value} />
          {!isRequired && <LeaveOut label={label} onPress={() => set(undefined)} />}
          <Wrong path={path} />
        </fieldset>
      )
    }
    case 'list':
      return <ListField {...props} of={field.of} />
    case 'choices':
      return <ChoicesField {...props} values={field.values} names={field.names} />
    case 'condition':
      return isRequired || value !== undefined ? (
        <ConditionField {...props} />
      ) : (
        <PutIn label={label} help={help} onPress={() => set('')} />
      )
    case 'ids':
      return <IdsField {...props} names={field.names} />
    case 'yes-no':
      return (
        <div className="author-switch">
          <span className="label">{label}</span>
          <Switch label={label} isSelected={value !== false} onChange={(on) => set(on)} />
          {help && <p className="help">{help}</p>}
          <Wrong path={path} />
        </div>
      )
    case 'number': {
      const { least, most } = field
      if (least === null || most === null || most - least > 4) return <TypedField {...props} />
      return (
        <>
          <Choice
            label={label}
            value={String(value)}
            options={Array.from({ length: most - least + 1 }, (_, at) => String(least + at)).map((one) => ({
              value: one,
              label: one,
            }))}
            onChange={(chosen) => set(Number(chosen))}
          />
          {help && <p className="help">{help}</p>}
          <Wrong path={path} />
        </>
      )
    }
    case 'id':
      if (field.names === null) return <TypedField {...props} />
      return (
        <IdBox
          label={label}
          help={help}
          wrong={problemsAt(path).join('; ') || null}
          value={typeof value === 'string' ? value : ''}
          options={optionsFor(field.names)}
          onChange={(id) => set(id === '' && !isRequired ? undefined : id)}
        />
      )
    case 'choice': {
      const options = field.values.map((one) => ({ value: one, label: valueWords(words, String(path.at(-1)), one) }))
      const current = typeof value === 'string' ? value : ''
      return (
        <>
          <Select
            label={label}
            value={current === '' ? null : current}
            placeholder={words('authoring.choose')}
            options={[
              ...(isRequired ? [] : [{ value: '', label: words('authoring.none') }]),
              ...(current === '' || options.some((one) => one.value === current)
                ? []
                : [{ value: current, label: current }]),
              ...options,
            ]}
            onChange={(chosen) => set(chosen === '' ? undefined : chosen)}
          />
          {help && <p className="help">{help}</p>}
          <Wrong path={path} />
        </>
      )
    }
    default:
      return <TypedField {...props} />
  }
}

function PutIn({ label, help, onPress }: { label: string; help: string; onPress(): void }) {
  const words = useWords()
  return (
    <p className="author-put">
      <Button kind="quiet" onPress={onPress}>
        {words('authoring.putIn', { field: label })}
      </Button>
      {help && <span className="help">{help}</span>}
    </p>
  )
}

function LeaveOut({ label, onPress }: { label: string; onPress(): void }) {
  const words = useWords()
  return (
    <Button kind="quiet" onPress={onPress}>
      {words('authoring.leaveOut', { field: label })}
    </Button>
  )
}
