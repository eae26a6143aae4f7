import { MagnifyingGlassIcon } from '@phosphor-icons/react/MagnifyingGlass'
import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { usePalette } from '../app/stores/palette'
import { useWords } from '../app/words'
import { searchPath } from '../search/hit-paths'
import { useSearch } from '../search/useSearch'
import { Icon } from '../ui/Icon'
import './palette.css'
import { PaletteFoot } from './PaletteFoot'
import { PaletteList } from './PaletteList'
import { moved, type Choice, type Row, type RowGroup } from './rows'
import { useCommandRows } from './useCommandRows'
import { useGoRows } from './useGoRows'
import { useHitRows } from './useHitRows'

/** Rows of a page, for PageUp and PageDown. */
const PAGE = 8
/** Hits of each kind that are asked for. */
const LIMIT = { all: 8, texts: 12 }
const shownOf = {
  all: { texts: 4, notes: 3, summaries: 2, cards: 4 },
  texts: { texts: 12, notes: 6, summaries: 4, cards: 6 },
}

interface PaletteProps {
  onTake(choice: Choice): void
}

/** One field for everything: what can be done here, where one can go, and what the texts, notes and cards hold. */
export function Palette({ onTake }: PaletteProps) {
  const words = useWords()
  const mode = usePalette((state) => state.mode) ?? 'all'
  const close = usePalette((state) => state.close)
  const [typed, setTyped] = useState('')
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [takesFirst, setTakesFirst] = useState(false)
  const listId = useId()

  const { groups, error, again, isOld } = useGroups(typed, mode)
  const rows = groups.flatMap((group) => group.rows)
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === chosenId),
  )
  const chosen = rows[at]
  const optionId = (row: Row) => `${listId} ${row.id}`.replaceAll(/\s+/g, '_')
  const canList = typed.trim() !== '' && groups.some(({ id }) => id !== 'do' && id !== 'go')

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const to = event.altKey || event.ctrlKey || event.metaKey ? null : moved(event.key, at, rows.length, PAGE)
    if (to !== null && rows.length > 0) {
      event.preventDefault()
      setChosenId(rows[to]?.id ?? null)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if ((event.ctrlKey || event.metaKey) && canList) onTake({ kind: 'place', path: searchPath(typed) })
      // What was found for other words is not what was asked for: the first of the answer is taken once it is there.
      else if (isOld && chosenId === null && (!chosen || isAnswer(chosen))) setTakesFirst(true)
      else if (chosen) onTake(chosen.choice)
    }
  }
  useEffect(() => {
    if (!takesFirst || isOld) return
    setTakesFirst(false)
    if (chosen) onTake(chosen.choice)
  }, [takesFirst, isOld, chosen, onTake])
  const name = words(mode === 'texts' ? 'command.search-all' : 'command.show-palette')
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(open) => !open && close()} isDismissable>
      <Modal className="dialog palette">
        <Dialog aria-label={name} className="palette-body">
          <div className="pin">
            <Icon of={MagnifyingGlassIcon} />
            <input
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value)
                setChosenId(null)
                setTakesFirst(false)
              }}
              onKeyDown={onKeyDown}
              placeholder={name}
              aria-label={name}
              role="combobox"
              aria-expanded={rows.length > 0}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={chosen && optionId(chosen)}
              autoComplete="off"
              autoCorrect="off"
              spellCheck={false}
              dir="auto"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- one opens it to type
              autoFocus
            />
            <kbd>Esc</kbd>
          </div>
          <PaletteList
            id={listId}
            groups={groups}
            chosen={chosen}
            optionId={optionId}
            onPoint={({ id }) => setChosenId(id)}
            onTake={({ choice }) => onTake(choice)}
          />
          <PaletteFoot typed={typed} groups={groups} canList={canList} error={error} isOld={isOld} onAgain={again} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Whether a row came from the search, and not from what the window knows. */
const isAnswer = ({ id }: Row): boolean => /^(text|term|hit|mark|summary|card) /.test(id)

function useGroups(typed: string, mode: 'all' | 'texts') {
  const { hits, error, again, isOld } = useSearch({ asker: 'palette', typed, typing: true, limit: LIMIT[mode] })
  const { done, screens } = useCommandRows(typed)
  const go = useGoRows(typed, screens, hits)
  const found = useHitRows(hits, shownOf[mode], mode === 'all' ? go.rows : [])
  const all: RowGroup[] = mode === 'texts' ? (typed.trim() === '' ? [] : found) : [done, go, ...found]
  return { groups: all.filter(({ rows }) => rows.length > 0), error, again, isOld }
}
