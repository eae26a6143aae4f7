import { useRef, useState, type KeyboardEvent } from 'react'
import { addRegion, type Box } from '../../shared/cards/regions'
import type { CoveredRegion } from '../../shared/model/card'
import { applicationUrl } from '../app/api'
import { isMac } from '../app/commands'
import { isChord } from '../app/keys'
import { useWords } from '../app/words'
import { placeOfRegion } from '../ui/CoveredPicture'
import { RegionList } from './RegionList'
import { RegionOnPicture } from './RegionOnPicture'
import { RegionTools } from './RegionTools'
import { useRegionDrag } from './useRegionDrag'
import { useRegionHistory } from './useRegionHistory'
import './regions.css'

interface RegionsEditorProps {
  picture: string
  alt: string
  regions: readonly CoveredRegion[]
  onChange(regions: CoveredRegion[]): void
}

/** Regions of a picture: drawn on it with the pointer, or added and moved with the keys; each with its card and its label. */
export function RegionsEditor({ picture, alt, regions, onChange }: RegionsEditorProps) {
  const words = useWords()
  const [shape, setShape] = useState<CoveredRegion['shape']>('rectangle')
  const [chosen, setChosen] = useState<number | null>(null)
  const [zoom, setZoom] = useState(1)
  const list = useRef<HTMLOListElement>(null)
  const history = useRegionHistory(regions, onChange)

  const put = (index: number, region: CoveredRegion, run?: string) =>
    history.change(
      regions.map((one, at) => (at === index ? region : one)),
      run && `${run} ${index}`,
    )
  const remove = (index: number) => {
    history.change(regions.filter((_, at) => at !== index))
    setChosen(null)
    drag.stage.current?.focus()
  }
  const add = (box?: Box) => {
    history.change(addRegion(regions, shape, box))
    setChosen(regions.length)
    // Once it is drawn: the arrows are its own then.
    requestAnimationFrame(() => {
      const all = drag.stage.current?.querySelectorAll<HTMLElement>('.region')
      all?.[regions.length]?.focus({ preventScroll: box !== undefined })
    })
  }
  const drag = useRegionDrag({ onDraw: add, onDrag: put })
  const toLabel = (index: number) => list.current?.querySelectorAll<HTMLElement>('.region-label')[index]?.focus()

  const pressed = (event: KeyboardEvent) => {
    const isOf = (chord: string) => isChord(chord, event, isMac())
    const act = isOf('Mod+Z') ? history.undo : isOf('Mod+Shift+Z') || isOf('Ctrl+Y') ? history.redo : null
    // In a label they are of the label.
    if (!act || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    act()
  }

  return (
    <div className="regions" role="group" aria-label={words('cards.regions')} onKeyDown={pressed}>
      <RegionTools
        shape={shape}
        onShape={setShape}
        zoom={zoom}
        onZoom={setZoom}
        history={history}
        onAdd={() => add()}
      />
      <div className="region-window">
        <div
          ref={drag.stage}
          className="region-stage"
          tabIndex={-1}
          style={{ inlineSize: `${zoom * 100}%` }}
          {...drag.handlers}
        >
          <img src={applicationUrl(`media/${picture}`)} alt={alt} draggable={false} />
          {regions.map((region, index) => (
            <RegionOnPicture
              key={index}
              region={region}
              isChosen={chosen === index}
              onChoose={() => setChosen(index)}
              onChange={(changed, run) => put(index, changed, run)}
              onRemove={() => remove(index)}
              onLabel={() => toLabel(index)}
              onGrab={(event, kind) => drag.grab(event, kind, region, index)}
            />
          ))}
          {drag.drawn && (
            <span className="region is-drawn" data-shape={shape} style={placeOfRegion(drag.drawn)} aria-hidden />
          )}
        </div>
      </div>
      <RegionList
        list={list}
        regions={regions}
        chosen={chosen}
        onChoose={setChosen}
        onChange={(index, region) => put(index, region, region.number === regions[index]?.number ? 'label' : undefined)}
        onRemove={remove}
      />
    </div>
  )
}
