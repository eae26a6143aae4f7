import type { CardParts } from '../../shared/cards/parts'
import type { NoteType } from '../../shared/model/card'
import { useWords } from '../app/words'
import { Choice } from '../ui/Choice'
import { Field } from '../ui/Field'
import { ClozeFields } from './ClozeFields'
import { writtenTypes, type MissingField } from './draft'
import { ItemsField } from './ItemsField'

export interface CardFieldsProps {
  draft: CardParts
  onChange(part: Partial<CardParts>): void
  /** what a try to save found missing */
  missing: readonly MissingField[]
}

/** The type of a card and its sides. */
export function CardFields({ draft, onChange, missing }: CardFieldsProps) {
  const words = useWords()
  return (
    <>
      <Choice<NoteType>
        label={words('cards.type')}
        value={draft.type}
        options={writtenTypes.map((type) => ({ value: type, label: words('cards.typeName', { type }) }))}
        onChange={(type) => onChange({ type })}
      />
      {draft.type === 'cloze' ? (
        <ClozeFields draft={draft} onChange={onChange} missing={missing} />
      ) : (
        <Sides draft={draft} onChange={onChange} missing={missing} />
      )}
    </>
  )
}

/** What is asked, and what is answered. */
function Sides({ draft, onChange, missing }: CardFieldsProps) {
  const words = useWords()
  const isDefinition = draft.type === 'definition'
  const wrong = (field: MissingField) => (missing.includes(field) ? words('cards.wantsText') : null)
  return (
    <>
      <Field
        label={words(isDefinition ? 'cards.term' : 'cards.question')}
        serif
        rows={isDefinition ? 1 : 3}
        value={draft.front}
        onChange={(front) => onChange({ front })}
        wrong={wrong('front')}
      />
      {draft.type === 'elements' ? (
        <ItemsField
          items={draft.items}
          onChange={(items) => onChange({ items })}
          wrong={missing.includes('items') ? words('cards.wantsItems') : null}
        />
      ) : (
        <Field
          label={words(isDefinition ? 'cards.meaning' : 'cards.answer')}
          serif
          rows={4}
          value={draft.back}
          onChange={(back) => onChange({ back })}
          wrong={wrong('back')}
        />
      )}
      {isDefinition && (
        <Field
          label={words('cards.legalSource')}
          value={draft.legalSource}
          onChange={(legalSource) => onChange({ legalSource })}
        />
      )}
    </>
  )
}
