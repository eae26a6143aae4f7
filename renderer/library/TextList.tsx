import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import type { DocumentSummary } from '../../shared/model/document'
import { useWords } from '../app/words'
import { TextRow, type TextActions } from './TextRow'
import { useTextKeys } from './useTextKeys'

/** Height of a row with its line, CSS pixels; the true one is measured when it is drawn. */
const GUESSED_ROW = 68
const OVERSCAN = 8

interface TextListProps extends TextActions {
  texts: readonly DocumentSummary[]
}

/** The texts, of which only those near the view are drawn: a library may hold ten thousand. */
export function TextList({ texts, ...actions }: TextListProps) {
  const words = useWords()
  const list = useRef<HTMLOListElement>(null)
  const [above, setAbove] = useState(0)
  useLayoutEffect(() => {
    const top = list.current?.getBoundingClientRect().top
    if (top !== undefined) setAbove(top + window.scrollY)
  }, [texts])

  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises our components
  const rows = useWindowVirtualizer({
    count: texts.length,
    estimateSize: () => GUESSED_ROW,
    overscan: OVERSCAN,
    scrollMargin: above,
    getItemKey: (index) => texts[index]?.id ?? index,
  })
  useTextKeys({ list, texts, rows, onTrash: actions.onTrash })

  return (
    <section className="col" aria-label={words('library.texts')}>
      <ol className="files texts" ref={list} style={{ blockSize: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const text = texts[index]
          return (
            text && (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                data-text={text.id}
                aria-setsize={texts.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start - rows.options.scrollMargin}px)` }}
              >
                <TextRow text={text} {...actions} />
              </li>
            )
          )
        })}
      </ol>
    </section>
  )
}
