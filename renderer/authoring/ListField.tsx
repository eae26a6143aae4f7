import { useWords } from '../app/words'
import { emptyValue, type Field as FieldShape } from '../../shared/pack/fields'
import { Button } from '../ui/Button'
import { useForm, type FormFieldProps } from './form-context'
import { asList, textIn } from './values'
import { Wrong } from './Wrong'

/** A list within an entry: each of its items a field or a group, with the ways to add one and take one away. */
export function ListField({ path, label, help, of, value }: FormFieldProps & { of: FieldShape }) {
  const words = useWords()
  const { Field, edit, selected } = useForm()
  const items = asList(value)
  const isQuotes = path.at(-1) === 'quotes' && selected !== null
  const add = (item: unknown) =>
    edit([value === undefined ? { path, value: [item] } : { path: [...path, items.length], value: item }])
  const takeSelected = () => {
    const quote = selected?.() ?? ''
    if (quote !== '') add(quote)
  }
  return (
    <fieldset className="author-group">
      <legend>{label}</legend>
      {help && <p className="help">{help}</p>}
      {items.map((item, at) => {
        const name = nameOf(item) || words('authoring.item', { at: at + 1 })
        return (
          <div key={at} className="author-item">
            <Field path={[...path, at]} label={name} help="" field={of} isRequired value={item} />
            <Button
              kind="quiet"
              onPress={() => edit([{ path: [...path, at] }])}
              aria-label={words('authoring.takeAwayItem', { list: label, item: name })}
            >
              {words('authoring.takeAway')}
            </Button>
          </div>
        )
      })}
      <p className="btnrow">
        {isQuotes && (
          <Button kind="plain" onPress={takeSelected}>
            {words('authoring.takeSelected')}
          </Button>
        )}
        <Button kind="quiet" onPress={() => add(emptyValue(of))} aria-label={words('authoring.addTo', { list: label })}>
          {words('authoring.add')}
        </Button>
      </p>
      <Wrong path={path} />
    </fieldset>
  )
}

/** What an item is called in the list, so that it is told from the others. */
const nameOf = (item: unknown): string =>
  textIn(item, 'fact') || textIn(item, 'label') || textIn(item, 'name') || textIn(item, 'id')
