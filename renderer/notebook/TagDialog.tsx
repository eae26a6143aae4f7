import { useQuery } from '@tanstack/react-query'
import { XIcon } from '@phosphor-icons/react/X'
import { useState } from 'react'
import { markTag } from '../../shared/model/annotation'
import { useApi } from '../app/api'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { Icon } from '../ui/Icon'

interface TagDialogProps {
  /** how many marks are to be tagged */
  count: number
  /** tags that all or some of them have */
  tags: readonly string[]
  onClose(): void
  onTag(add: string[], remove: string[]): void
}

/** Likely tags that are offered while one is typed. */
const OFFERED = 8

/** Puts tags on marks, and takes others off. */
export function TagDialog({ count, tags, onClose, onTag }: TagDialogProps) {
  const words = useWords()
  const { data: known = [] } = useQuery(
    useApi().notebook.tags.queryOptions({
      typed: '',
      color: null,
      tag: null,
      documentId: null,
      state: null,
      fromMs: null,
      untilMs: null,
    }),
  )
  const [typed, setTyped] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const [added, setAdded] = useState<string[]>([])
  const [removed, setRemoved] = useState<string[]>([])
  const has = [...tags.filter((tag) => !removed.includes(tag)), ...added.filter((tag) => !tags.includes(tag))]
  const sought = typed.replace(/^#/, '').trim().toLocaleLowerCase()
  const offered = known
    .filter(({ tag }) => !has.includes(tag) && sought !== '' && tag.toLocaleLowerCase().startsWith(sought))
    .slice(0, OFFERED)

  /** What was typed as tags; null if one of them is none. */
  const read = (text: string): string[] | null => {
    const parts = text.split(/[\s,]+/).flatMap((part) => part.replace(/^#/, '') || [])
    const parsed = parts.map((part) => markTag.safeParse(part).data)
    return parsed.every((tag) => tag !== undefined) ? parsed : null
  }
  const add = (text: string): string[] | null => {
    const tagsRead = read(text)
    setIsWrong(tagsRead === null)
    if (tagsRead === null) return null
    const next = [...new Set([...added, ...tagsRead])]
    setAdded(next)
    setRemoved(removed.filter((tag) => !tagsRead.includes(tag)))
    setTyped('')
    return next
  }
  const finish = () => {
    const all = add(typed)
    if (all === null) return
    onTag(
      all,
      removed.filter((tag) => !all.includes(tag)),
    )
    onClose()
  }
  return (
    <Dialog
      title={words('notebook.tagTitle', { count })}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" onPress={finish}>
          {words('notebook.tagDone')}
        </Button>
      }
    >
      <p className="tag-list">
        {has.length === 0 && <span className="meta">{words('notebook.tagNone')}</span>}
        {has.map((tag) => (
          <Button
            key={tag}
            kind="tool"
            aria-label={words('notebook.tagRemove', { tag })}
            onPress={() => {
              setAdded(added.filter((one) => one !== tag))
              if (tags.includes(tag)) setRemoved([...removed, tag])
            }}
          >
            #{tag} <Icon of={XIcon} small />
          </Button>
        ))}
      </p>
      <Field
        label={words('notebook.tagAdd')}
        help={words('notebook.tagHelp')}
        wrong={isWrong ? words('notebook.tagWrong') : null}
        value={typed}
        onChange={(value) => {
          setTyped(value)
          setIsWrong(false)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          if (typed.trim() === '' || event.ctrlKey || event.metaKey) finish()
          else add(typed)
        }}
        autoFocus
      />
      {offered.length > 0 && (
        <p className="tag-list">
          {offered.map(({ tag, count: marks }) => (
            <Button key={tag} kind="tool" onPress={() => add(tag)}>
              #{tag} <span className="meta">{words('notebook.count', { count: marks })}</span>
            </Button>
          ))}
        </p>
      )}
    </Dialog>
  )
}
