import { useState } from 'react'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { fileOfPasted, titleOfPasted, type Pasted } from './pasted'

interface PasteDialogProps {
  pasted: Pasted
  onAdd(file: File): void
  onClose(): void
}

/** Shows what was pasted, asks what it is called, and makes a text of it. */
export function PasteDialog({ pasted, onAdd, onClose }: PasteDialogProps) {
  const words = useWords()
  const [text, setText] = useState(pasted.text)
  const [title, setTitle] = useState(titleOfPasted(pasted.text))
  // The code is of the words that were pasted: once they are edited it no longer says the same.
  const html = text === pasted.text ? pasted.html : ''
  const isReady = text.trim() !== '' && title.trim() !== ''
  return (
    <Dialog
      title={words('library.pasteTitle')}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" isDisabled={!isReady} onPress={() => onAdd(fileOfPasted({ text, html }, title.trim()))}>
          {words('library.pasteNow')}
        </Button>
      }
    >
      <div className="dialog-form">
        <Field
          label={words('library.name')}
          // Why it cannot be added yet.
          help={text.trim() !== '' && title.trim() === '' ? words('library.nameEmpty') : undefined}
          serif
          value={title}
          onChange={setTitle}
          autoFocus={pasted.text !== ''}
        />
        <Field
          label={words('library.pasteText')}
          help={words(html === '' ? 'library.pastePlain' : 'library.pastePage')}
          serif
          rows={10}
          value={text}
          autoFocus={pasted.text === ''}
          onChange={(value) => {
            setText(value)
            if (title === '' || title === titleOfPasted(text)) setTitle(titleOfPasted(value))
          }}
        />
      </div>
    </Dialog>
  )
}
