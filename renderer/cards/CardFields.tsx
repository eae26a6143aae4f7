import { withType } from '../../shared/cards/parts'
import { noteTypes } from '../../shared/model/card'
import { useWords } from '../app/words'
import { Select } from '../ui/Select'
import { ClozeFields } from './ClozeFields'
import { DefinitionFields } from './DefinitionFields'
import { ItemsField } from './ItemsField'
import { OcclusionFields } from './OcclusionFields'
import { SideField, type CardFieldsProps } from './SideField'
import { typeKey } from './type-key'
import { TypedFields } from './TypedFields'

/** The type of a card and its sides. */
export function CardFields(props: CardFieldsProps) {
  const { draft, onChange } = props
  const words = useWords()
  return (
    <>
      <Select
        label={words('cards.type')}
        value={draft.type}
        options={noteTypes.map((type) => ({ value: type, label: words('cards.typeName', { type: typeKey(type) }) }))}
        onChange={(value) => {
          const type = noteTypes.find((one) => one === value)
          if (type) onChange(withType(draft, type))
        }}
      />
      <Sides {...props} />
    </>
  )
}

/** What is asked, and what is answered. */
function Sides(props: CardFieldsProps) {
  const { draft, onChange, missing } = props
  const words = useWords()
  switch (draft.type) {
    case 'cloze':
      return <ClozeFields {...props} />
    case 'definition':
      return <DefinitionFields {...props} />
    case 'typed':
      return <TypedFields {...props} />
    case 'occlusion':
      return <OcclusionFields {...props} />
    case 'elements':
      return (
        <>
          <SideField {...props} part="front" label={words('cards.question')} rows={3} />
          <ItemsField
            items={draft.items}
            onChange={(items) => onChange({ items })}
            wrong={missing.includes('items') ? words('cards.wantsItems') : null}
          />
        </>
      )
    case 'question':
    case 'both-ways': {
      const isQuestion = draft.type === 'question'
      return (
        <>
          <SideField
            {...props}
            part="front"
            label={words(isQuestion ? 'cards.question' : 'cards.oneSide')}
            rows={isQuestion ? 3 : 2}
          />
          <SideField
            {...props}
            part="back"
            label={words(isQuestion ? 'cards.answer' : 'cards.otherSide')}
            rows={isQuestion ? 4 : 2}
          />
        </>
      )
    }
  }
}
