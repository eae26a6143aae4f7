import { useRef, useState } from 'react'
import { noteTag } from '../../shared/model/card'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { readTags, tagsLike, withTag } from './tag-words'
import './card-dialogs.css'

/** Tags offered at once. */
const OFFERED = 8

interface TagDialogProps {
  count: number
  /** all tags that cards have */
  known: readonly string[]
  /** tags of those of the chosen cards that are at hand */
  tags: readonly string[]
  onClose(): void
  onTag(add: string[], remove: string[]): void
}

/** Puts tags on cards, and takes others off. */
export function TagDialog({ count, known, tags, onClose, onTag }: TagDialogProps) {
  const words = useWords()
  const [added, setAdded] = useState('')
  const [removed, setRemoved] = useState('')
  const [add, remove] = [readTags(added), readTags(removed)]
  const isNothing = add.length + remove.length === 0
  const isWrong = !add.every((tag) => noteTag.safeParse(tag).success)
  const finish = () => {
    if (isWrong) return
    if (!isNothing) onTag(add, remove)
    onClose()
  }
  return (
    <Dialog
      title={words('cards.tagTitle', { count })}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" isDisabled={isNothing || isWrong} onPress={finish}>
          {words('cards.tagNow')}
        </Button>
      }
    >
      <TagsField
        label={words('cards.tagAdd')}
        help={words('cards.tagHelp')}
        wrong={isWrong ? words('cards.tagWrong') : null}
        value={added}
        offered={added.trim() === '' ? [] : tagsLike(added, known, OFFERED)}
        autoFocus
        onChange={setAdded}
        onDone={finish}
      />
      <TagsField
        label={words('cards.tagRemove')}
        value={removed}
        offered={tagsLike(removed, removed.trim() === '' ? tags : known, OFFERED)}
        onChange={setRemoved}
        onDone={finish}
      />
    </Dialog>
  )
}

interface TagsFieldProps {
  label: string
  help?: string
  wrong?: string | null
  value: string
  offered: readonly string[]
  autoFocus?: boolean
  onChange(value: string): void
  onDone(): void
}

function TagsField({ label, help, wrong, value, offered, autoFocus = false, onChange, onDone }: TagsFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="tags-field">
      <Field
        label={label}
        help={help}
        wrong={wrong}
        inputRef={input}
        value={value}
        onChange={onChange}
        onKeyDown={(event) => event.key === 'Enter' && onDone()}
        autoFocus={autoFocus}
      />
      {offered.length > 0 && (
        <p className="tags-row">
          {offered.map((tag) => (
            <Button
              key={tag}
              kind="tool"
              onPress={() => {
                onChange(withTag(value, tag))
                input.current?.focus()
              }}
            >
              #{tag}
            </Button>
          ))}
        </p>
      )}
    </div>
  )
}
