import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { extentOf } from '../text/geometry'
import type { TextView } from '../text/text-view'
import { layOut } from './layout'
import { useAboveSheet } from './useAboveSheet'

/** Something that hangs in the margin, level with an offset of the text. */
export interface Hanging {
  key: string
  offset: number
  node: ReactNode
  /** lies over the others at its own level instead of pushing them down */
  over?: boolean
  /** in a small window, what is open is all that the sheet shows */
  open?: boolean
  /** in a small window it stands at the foot, sheet or no sheet */
  hint?: boolean
}

interface MarginColumnProps {
  view: TextView | null
  /** changes when lines may have moved */
  layout: number
  hanging: readonly Hanging[]
  /** the sheet of a small window: what is open, the whole list, or nothing */
  sheet: 'open' | 'list' | 'none'
  onCloseList(): void
}

/** px between two things, and from a line's middle up to the top of what hangs level with it: its tick is 10 px down. */
const gapPx = 8
const tickPx = 10

/** Hangs things in the margin, each level with its words; what finds its place taken moves down. */
export function MarginColumn({ view, layout, hanging, sheet, onCloseList }: MarginColumnProps) {
  const words = useWords()
  const column = useRef<HTMLDivElement>(null)
  const elements = useRef(new Map<string, HTMLDivElement>())

  useLayoutEffect(() => {
    const box = column.current
    if (!view || !box) return
    const place = () => {
      const items = hanging.flatMap(({ key, offset }) => {
        const element = elements.current.get(key)
        const extent = element && extentOf(view, offset, offset + 1, box)
        return element && extent
          ? [{ key, wanted: Math.max(0, extent.first - tickPx), height: element.offsetHeight }]
          : []
      })
      const over = new Set(hanging.filter((one) => one.over).map((one) => one.key))
      const tops = layOut(
        items.filter(({ key }) => !over.has(key)),
        gapPx,
      )
      for (const { key, wanted } of items) {
        elements.current.get(key)?.style.setProperty('--top', `${tops.get(key) ?? wanted}px`)
      }
    }
    place()
    // A note that grows while it is written pushes what hangs below it.
    const observer = new ResizeObserver(place)
    for (const element of elements.current.values()) observer.observe(element)
    return () => observer.disconnect()
  }, [view, layout, hanging])

  const shown = sheet === 'open' ? hanging.find(({ open }) => open) : undefined
  useAboveSheet(view, column, shown?.key ?? null, shown?.offset ?? 0)

  return (
    <div ref={column} className="margin-column" data-sheet={sheet}>
      {sheet === 'list' && (
        <p className="sheet-head">
          <span className="label">{words('reader.showMargin')}</span>
          <Button kind="tool" onPress={onCloseList}>
            {words('reader.close')}
          </Button>
        </p>
      )}
      {hanging.map(({ key, node, over, open, hint }) => (
        <div
          key={key}
          className={`hang${over ? ' hang-over' : ''}${open ? ' is-open' : ''}${hint ? ' hang-hint' : ''}`}
          ref={(element) => {
            if (element) elements.current.set(key, element)
            else elements.current.delete(key)
          }}
        >
          {node}
        </div>
      ))}
    </div>
  )
}
