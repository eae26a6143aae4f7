import { useEffect, useRef } from 'react'
import { useWords } from '../app/words'
import { FoundWords } from '../ui/FoundWords'
import { Icon } from '../ui/Icon'
import { Swatch } from '../ui/Swatch'
import type { Row, RowGroup } from './rows'

interface PaletteListProps {
  id: string
  groups: readonly RowGroup[]
  chosen: Row | undefined
  optionId(row: Row): string
  onPoint(row: Row): void
  onTake(row: Row): void
}

/** The rows in their groups. The focus stays in the field; the chosen row is told by its id. */
export function PaletteList({ id, groups, chosen, optionId, onPoint, onTake }: PaletteListProps) {
  const words = useWords()
  const list = useRef<HTMLDivElement>(null)
  const chosenId = chosen && optionId(chosen)
  useEffect(() => {
    if (chosenId !== undefined) document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' })
  }, [chosenId])
  return (
    <div ref={list} id={id} role="listbox" aria-label={words('search.results')} className="palette-list">
      {groups.map(({ id: group, rows }) => (
        <div key={group} role="group" aria-label={words(`search.${group}`)}>
          <div className="grp" aria-hidden>
            {words(`search.${group}`)}
          </div>
          {rows.map((row) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its keys are heard by the field, which keeps the focus
            <div
              key={row.id}
              id={optionId(row)}
              role="option"
              tabIndex={-1}
              aria-selected={row.id === chosen?.id}
              className="palette-row"
              // Not on entering: a list that moves under a resting pointer must not choose.
              onPointerMove={() => row.id !== chosen?.id && onPoint(row)}
              // The focus stays where one types.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onTake(row)}
            >
              <PaletteRow row={row} />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

function PaletteRow({ row: { text, voice, sign, number, meta, keys } }: { row: Row }) {
  return (
    <>
      {'icon' in sign ? <Icon of={sign.icon} /> : <Swatch color={sign.color} />}
      <bdi className={voice === 'program' ? 'what' : voice === 'own' ? 'what q own' : 'what q'}>
        <FoundWords found={text} />
      </bdi>
      {(number || meta) && (
        <span className="meta">
          {number && <span className="r">§ {number}</span>} <bdi>{meta}</bdi>
        </span>
      )}
      {keys && <kbd>{keys}</kbd>}
    </>
  )
}
