import { useCallback, useRef, type MouseEvent } from 'react'
import type { NotebookEntry } from '../../shared/model/notebook'
import { useWords } from '../app/words'
import { Entry, type EntryHandlers } from './Entry'
import { GroupHead } from './GroupHead'
import type { NotebookList } from './useNotebookList'

interface EntryListProps extends EntryHandlers {
  list: NotebookList
  /** id of the mark whose note is being written */
  editing: string | null
}

/** The marks, of which only those near the view are drawn: there may be fifty thousand. */
export function EntryList({ list, editing, ...handlers }: EntryListProps) {
  const words = useWords()
  const { rows, pages, focus, chosen, total, place } = list
  const pressedAt = useRef({ x: 0, y: 0 })
  /** from where Shift and a click choose */
  const anchor = useRef<number | null>(null)
  const latest = useRef(list)
  latest.current = list

  const onFocus = useCallback((index: number) => latest.current.focus.moveTo(index), [])
  const onToggle = useCallback(({ id }: NotebookEntry) => latest.current.toggle(id), [])
  const onClick = useCallback((event: MouseEvent, index: number) => {
    const { focus: from, pages: shown, toggle, extend } = latest.current
    const isSelecting = document.getSelection()?.isCollapsed === false && hasMoved(event, pressedAt.current)
    if (event.ctrlKey || event.metaKey) toggle(shown.entryAt(index)?.id ?? '')
    else if (event.shiftKey) extend(anchor.current ?? from.current, index)
    else if (!isSelecting) {
      anchor.current = index
      return
    }
    event.preventDefault()
  }, [])

  const items = rows.getVirtualItems()
  const keys = keysOf(items.map(({ index }) => pages.entryAt(index)?.id ?? String(index)))
  return (
    <section className="col" aria-label={words('notebook.list')}>
      {/* The keys of the list; what they do stands in the menu of each entry as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol
        ref={list.listRef}
        className={['entries', pages.isStale && 'is-stale', chosen.size > 0 && 'is-choosing'].filter(Boolean).join(' ')}
        style={{ blockSize: rows.getTotalSize() }}
        onKeyDown={list.onKeyDown}
        onMouseDown={({ clientX: x, clientY: y, shiftKey }) => {
          pressedAt.current = { x, y }
          // Shift and a click choose: the browser would select the words between.
          if (shiftKey) document.getSelection()?.removeAllRanges()
        }}
      >
        {items.map(({ index, start }, at) => {
          const entry = pages.entryAt(index)
          return (
            <li
              key={keys[at]}
              // At each drawing: an entry that moved up is another row, of the same height as before.
              ref={(row) => rows.measureElement(row)}
              data-index={index}
              data-mark={entry?.id}
              data-m={entry?.color}
              className={entry ? 'entry' : 'entry is-coming'}
              aria-setsize={total}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start - rows.options.scrollMargin}px)` }}
            >
              {entry?.group && <GroupHead group={entry.group} isFirst={index === 0} pathWith={place.pathWith} />}
              {entry && (
                <Entry
                  entry={entry}
                  index={index}
                  place={place}
                  isChosen={chosen.has(entry.id)}
                  isCurrent={index === focus.current}
                  isEditing={entry.id === editing && (place.order !== 'tag' || index === focus.current)}
                  onFocus={onFocus}
                  onClick={onClick}
                  onToggle={onToggle}
                  {...handlers}
                />
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** Each once: where the list goes by tag, a mark with two tags stands in it twice. */
function keysOf(ids: readonly string[]): string[] {
  const seen = new Set<string>()
  return ids.map((id, at) => {
    if (seen.has(id)) return `${id} ${at}`
    seen.add(id)
    return id
  })
}

const hasMoved = ({ clientX, clientY }: MouseEvent, from: { x: number; y: number }): boolean =>
  Math.hypot(clientX - from.x, clientY - from.y) > 4
