import { useQuery } from '@tanstack/react-query'
import { tagsIn } from '../../shared/card-exchange/tags'
import type { CardImportOptions } from '../../shared/model/card-exchange'
import { useApi } from '../app/api'
import { useWords } from '../app/words'
import { Choice } from '../ui/Choice'
import { Field } from '../ui/Field'
import { Select } from '../ui/Select'
import { Tick } from '../ui/Tick'

interface CardTargetsProps {
  namesDecks: boolean
  options: CardImportOptions
  onChange(some: Partial<CardImportOptions>): void
}

/** Stands for a deck that is yet to be made. */
const NEW = ''

/** Where the cards go, which tags they get, and whose words those have that are here already. */
export function CardTargets({ namesDecks, options, onChange }: CardTargetsProps) {
  const words = useWords()
  const { data: decks = [] } = useQuery(useApi().cards.decks.queryOptions())
  const parentOf = new Map(decks.map(({ id, parentId }) => [id, parentId]))
  const depthOf = (id: string): number => {
    const parent = parentOf.get(id) ?? null
    return parent === null ? 0 : depthOf(parent) + 1
  }
  return (
    <div className="card-exchange-fields">
      {namesDecks && (
        <Tick isSelected={options.ownDecks} onChange={(ownDecks) => onChange({ ownDecks })}>
          {words('cardFile.import.ownDecks')}
        </Tick>
      )}
      <Select
        label={words('cardFile.import.deck')}
        value={options.deckId ?? NEW}
        options={[
          { value: NEW, label: words('cardFile.import.newDeck') },
          ...decks.map(({ id, name }) => ({ value: id, label: name, depth: depthOf(id) })),
        ]}
        onChange={(value) => onChange({ deckId: value === NEW ? null : value })}
      />
      {options.deckId === null && (
        <Field
          label={words('cardFile.import.deckName')}
          defaultValue={options.newDeckName}
          onBlur={({ target }) => {
            if (target instanceof HTMLInputElement && target.value.trim() !== '')
              onChange({ newDeckName: target.value.trim() })
          }}
        />
      )}
      <Field
        label={words('cardFile.import.tags')}
        help={words('cardFile.import.tagsHelp')}
        defaultValue=""
        onBlur={({ target }) => {
          if (target instanceof HTMLInputElement) onChange({ tags: tagsIn(target.value) })
        }}
      />
      <Choice<'file' | 'mine'>
        label={words('cardFile.import.known')}
        value={options.known}
        options={[
          { value: 'file', label: words('cardFile.known.file') },
          { value: 'mine', label: words('cardFile.known.mine') },
        ]}
        onChange={(known) => onChange({ known })}
      />
    </div>
  )
}
