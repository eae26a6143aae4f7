import { useState } from 'react'
import { identifier } from '../../shared/classifier/rules'
import type { NewDraft } from '../../shared/model/authoring'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'

/** Asks what a new pack is called, and with what it begins. */
export function NewPackDialog({ onClose, onStart }: { onClose(): void; onStart(from: NewDraft): void }) {
  const words = useWords()
  const [title, setTitle] = useState('')
  const [typedId, setTypedId] = useState<string | null>(null)
  const [kind, setKind] = useState<'empty' | 'example'>('empty')
  const id = typedId ?? idOf(title)
  const isSound = identifier.safeParse(id).success
  const start = () => {
    if (title.trim() === '' || !isSound) return
    onStart({ kind, id, title: title.trim() })
    onClose()
  }
  return (
    <Dialog
      title={words('authoring.newPack')}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" isDisabled={title.trim() === '' || !isSound} onPress={start}>
          {words('authoring.start')}
        </Button>
      }
    >
      <Field label={words('authoring.packTitle')} value={title} onChange={setTitle} autoFocus serif />
      <Field
        label={words('authoring.packId')}
        help={words('authoring.packIdHelp')}
        wrong={id !== '' && !isSound ? words('authoring.packIdWrong') : null}
        value={id}
        onChange={setTypedId}
      />
      <Choice<'empty' | 'example'>
        label={words('authoring.beginsWith')}
        value={kind}
        options={[
          { value: 'empty', label: words('authoring.begins.empty') },
          { value: 'example', label: words('authoring.begins.example') },
        ]}
        onChange={setKind}
      />
    </Dialog>
  )
}

/** A title as an id: its letters and digits, joined by hyphens. */
const idOf = (title: string): string =>
  title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
