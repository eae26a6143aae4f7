import { useState } from 'react'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'

interface SearchNameDialogProps {
  /** a search with the name that it has; id null: it is saved for the first time */
  named: { id: string | null; name: string; query: string }
  onClose(): void
  onName(name: string): void
}

/** Asks by what name a search is to be saved. */
export function SearchNameDialog({ named, onClose, onName }: SearchNameDialogProps) {
  const words = useWords()
  const [name, setName] = useState(named.name)
  const finish = () => name.trim() !== '' && onName(name.trim())
  return (
    <Dialog
      title={
        named.id === null ? words('cards.saveSearchTitle') : words('cards.renameSearchTitle', { name: named.name })
      }
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" isDisabled={name.trim() === ''} onPress={finish}>
          {words('action.save')}
        </Button>
      }
    >
      <Field
        label={words('cards.searchName')}
        help={named.query}
        value={name}
        maxLength={100}
        onChange={setName}
        onKeyDown={(event) => event.key === 'Enter' && finish()}
        autoFocus
      />
    </Dialog>
  )
}
