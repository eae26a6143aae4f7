import { ArrowUUpLeftIcon } from '@phosphor-icons/react/ArrowUUpLeft'
import { ArrowUUpRightIcon } from '@phosphor-icons/react/ArrowUUpRight'
import { CircleIcon } from '@phosphor-icons/react/Circle'
import { MagnifyingGlassMinusIcon } from '@phosphor-icons/react/MagnifyingGlassMinus'
import { MagnifyingGlassPlusIcon } from '@phosphor-icons/react/MagnifyingGlassPlus'
import { PlusIcon } from '@phosphor-icons/react/Plus'
import { RectangleIcon } from '@phosphor-icons/react/Rectangle'
import type { CoveredRegion } from '../../shared/model/card'
import { useWords } from '../app/words'
import { IconButton } from '../ui/IconButton'
import type { RegionHistory } from './useRegionHistory'

const MOST_ZOOM = 4

interface RegionToolsProps {
  shape: CoveredRegion['shape']
  onShape(shape: CoveredRegion['shape']): void
  /** times the width that there is */
  zoom: number
  onZoom(zoom: number): void
  history: RegionHistory
  onAdd(): void
}

/** Above the picture: what is drawn next, how large it is shown, and a step back. */
export function RegionTools({ shape, onShape, zoom, onZoom, history, onAdd }: RegionToolsProps) {
  const words = useWords()
  const shapes = [
    { of: 'rectangle', icon: RectangleIcon },
    { of: 'ellipse', icon: CircleIcon },
  ] as const
  return (
    <p className="region-tools">
      {shapes.map(({ of, icon }) => (
        <IconButton
          key={of}
          label={words('cards.regionShape', { shape: of })}
          icon={icon}
          pressed={shape === of}
          onPress={() => onShape(of)}
        />
      ))}
      <IconButton label={words('cards.regionAdd')} icon={PlusIcon} onPress={onAdd} />
      <span className="grow" />
      <IconButton
        label={words('cards.regionUndo')}
        icon={ArrowUUpLeftIcon}
        isDisabled={!history.undo}
        onPress={() => history.undo?.()}
      />
      <IconButton
        label={words('cards.regionRedo')}
        icon={ArrowUUpRightIcon}
        isDisabled={!history.redo}
        onPress={() => history.redo?.()}
      />
      <IconButton
        label={words('cards.pictureSmaller')}
        icon={MagnifyingGlassMinusIcon}
        isDisabled={zoom <= 1}
        onPress={() => onZoom(zoom / 2)}
      />
      <IconButton
        label={words('cards.pictureLarger')}
        icon={MagnifyingGlassPlusIcon}
        isDisabled={zoom >= MOST_ZOOM}
        onPress={() => onZoom(zoom * 2)}
      />
    </p>
  )
}
