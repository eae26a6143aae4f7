import { useState } from 'react'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'

interface RenameDialogProps {
  /** of a text or of a module */
  title: string
  /** the name that it has */
  name: string
  onRename(name: string): void
  onClose(): void
}

/** Asks for another name. */
export function RenameDialog({ title, name, onRename, onClose }: RenameDialogProps) {
  const words = useWords()
  const [typed, setTyped] = useState(name)
  const wrong = typed.trim() === '' ? words('library.nameEmpty') : null
  const rename = () => {
    if (wrong === null) onRename(typed.trim())
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" isDisabled={wrong !== null} onPress={rename}>
          {words('library.renameNow')}
        </Button>
      }
    >
      <Field
        label={words('library.name')}
        serif
        autoFocus
        value={typed}
        wrong={wrong}
        onChange={setTyped}
        onKeyDown={(event) => event.key === 'Enter' && rename()}
      />
    </Dialog>
  )
}
