import { useWords } from '../app/words'
import { Choice } from '../ui/Choice'
import { Field } from '../ui/Field'
import { SideField, type CardFieldsProps } from './SideField'

const asked = ['meaning', 'term', 'both'] as const

/** A term and what it means, and which of the two is asked for. */
export function DefinitionFields(props: CardFieldsProps) {
  const { draft, onChange } = props
  const words = useWords()
  return (
    <>
      <SideField {...props} part="front" label={words('cards.term')} rows={1} />
      <SideField {...props} part="back" label={words('cards.meaning')} rows={4} />
      <Field
        label={words('cards.legalSource')}
        value={draft.legalSource}
        onChange={(legalSource) => onChange({ legalSource })}
      />
      <Choice
        label={words('cards.asksFor')}
        value={draft.asks}
        options={asked.map((asks) => ({ value: asks, label: words('cards.asks', { asks }) }))}
        onChange={(asks) => onChange({ asks })}
      />
    </>
  )
}
