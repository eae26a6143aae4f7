import type { RefObject } from 'react'
import type { NoteType } from '../../shared/model/card'
import { useWords } from '../app/words'
import { Choice } from '../ui/Choice'
import { Field } from '../ui/Field'
import { noteTypes, type CardDraft, type MissingField } from './draft'
import { ItemsField } from './ItemsField'

interface CardFieldsProps {
  draft: CardDraft
  onChange(part: Partial<CardDraft>): void
  /** what a try to save found missing */
  missing: readonly MissingField[]
  frontRef: RefObject<HTMLTextAreaElement | null>
}

/** The type of a card and its sides. */
export function CardFields({ draft, onChange, missing, frontRef }: CardFieldsProps) {
  const words = useWords()
  const isDefinition = draft.type === 'definition'
  const wrong = (field: 'front' | 'back') => (missing.includes(field) ? words('cards.wantsText') : null)
  return (
    <>
      <Choice<NoteType>
        label={words('cards.type')}
        value={draft.type}
        options={noteTypes.map((type) => ({ value: type, label: words('cards.typeName', { type }) }))}
        onChange={(type) => onChange({ type })}
      />
      <Field
        label={words(isDefinition ? 'cards.term' : 'cards.question')}
        serif
        rows={isDefinition ? 1 : 3}
        value={draft.front}
        onChange={(front) => onChange({ front })}
        wrong={wrong('front')}
        areaRef={frontRef}
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
