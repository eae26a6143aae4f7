import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { useWords } from '../app/words'
import type { MarkName } from './drafts'
import { namesOf } from './mark-names'
import type { Question } from './questions'

interface NameMarkProps {
  /** the element for which the words were marked */
  question: Question
  quote: string
  /** where the words were selected, from the start of the case's text, px; null where they were picked by key */
  at: { block: number; inline: number } | null
  onName(name: MarkName): void
  onLeave(): void
}

/** Asks of words that were just marked which item of the element they show. A digit answers, as Enter does. */
export function NameMark({ question, quote, at, onName, onLeave }: NameMarkProps) {
  const words = useWords()
  const names = namesOf(question, words)
  const [chosen, setChosen] = useState<Iterable<string | number>>([])

  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const name = /^[1-9]$/.test(event.key) ? names[Number(event.key) - 1] : undefined
    if (event.key === 'Escape') onLeave()
    else if (name) onName(name.name)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const style: CSSProperties = at ? { insetBlockStart: at.block, insetInlineStart: at.inline } : {}
  // It may hang below words that stand low.
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => void panel.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <div ref={panel} className={at ? 'markbar-at' : 'col name-below'} style={style} onKeyDownCapture={onKeyDownCapture}>
      <div className="float name-mark">
        <p className="meta" aria-hidden>
          {words('practice.nameShort', { element: question.label })}
        </p>
        <ListBox
          aria-label={words('practice.nameMark', { element: question.label, quote })}
          autoFocus="first"
          className="menu"
          selectionMode="single"
          selectedKeys={chosen}
          onSelectionChange={(keys) => {
            if (keys === 'all') return
            setChosen(keys)
            const name = names.find(({ id }) => keys.has(id))
            if (name) onName(name.name)
          }}
        >
          {names.map(({ id, label }, index) => (
            <ListBoxItem key={id} id={id} textValue={label} className="menu-row">
              {label}
              {index < DIGITS && <kbd aria-hidden>{index + 1}</kbd>}
            </ListBoxItem>
          ))}
        </ListBox>
      </div>
    </div>
  )
}

const DIGITS = 9
