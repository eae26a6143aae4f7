import type { KeyboardEvent, PointerEvent } from 'react'
import { moveRegion, resizeRegion } from '../../shared/cards/regions'
import type { CoveredRegion } from '../../shared/model/card'
import { useWords } from '../app/words'
import { placeOfRegion } from '../ui/CoveredPicture'

interface RegionOnPictureProps {
  region: CoveredRegion
  isChosen: boolean
  onChoose(): void
  /** @param run see RegionHistory */
  onChange(region: CoveredRegion, run: string): void
  onRemove(): void
  /** to what it is called */
  onLabel(): void
  /** a drag begins: of the region, or of its corner */
  onGrab(event: PointerEvent, kind: 'move' | 'resize'): void
}

const steps: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -0.01, y: 0 },
  ArrowRight: { x: 0.01, y: 0 },
  ArrowUp: { x: 0, y: -0.01 },
  ArrowDown: { x: 0, y: 0.01 },
}

/** A region where it lies: arrows move it, with Shift they size it, Delete removes it, Enter leads to its label. */
export function RegionOnPicture(props: RegionOnPictureProps) {
  const { region, isChosen, onChoose, onChange, onRemove, onLabel, onGrab } = props
  const words = useWords()
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const by = steps[event.key]
    if (by)
      onChange(event.shiftKey ? resizeRegion(region, by) : moveRegion(region, by), event.shiftKey ? 'size' : 'move')
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove()
    else if (event.key === 'Enter' || event.key === ' ') onLabel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const percent = (share: number) => Math.round(share * 100)
  return (
    <div
      role="button"
      tabIndex={0}
      className={isChosen ? 'region is-chosen' : 'region'}
      data-shape={region.shape}
      style={placeOfRegion(region)}
      aria-label={words('cards.regionSaid', {
        number: region.number,
        shape: region.shape,
        label: region.label,
        hasLabel: region.label === '' ? 'no' : 'yes',
        left: percent(region.x),
        top: percent(region.y),
        width: percent(region.width),
        height: percent(region.height),
      })}
      onFocus={onChoose}
      onKeyDown={pressed}
      onPointerDown={(event) => onGrab(event, 'move')}
    >
      <span aria-hidden>{region.number}</span>
      {isChosen && <span className="region-corner" onPointerDown={(event) => onGrab(event, 'resize')} />}
    </div>
  )
}
