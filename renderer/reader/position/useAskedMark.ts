import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { useReader } from '../store'
import type { DocumentMarks } from '../useDocumentMarks'

/**
 * Opens the mark that the address names (?mark=), or the form for a card on its words (&do=card). One that has lost its
 * words is in hand, to be laid on others. See renderer/app/mark-path.ts.
 */
export function useAskedMark({ marks, orphans, state }: DocumentMarks): void {
  const { search, key } = useLocation()
  // What the window had of the text, and of its marks, may be of before an update: with what comes then, it is done again.
  const revision = useReader((reader) => reader.revision)
  const done = useRef<string | null>(null)
  useEffect(() => {
    const asked = new URLSearchParams(search)
    const id = asked.get('mark')
    const mark = marks.find((one) => one.id === id)
    const isOrphan = orphans.some((one) => one.id === id)
    const wish = `${key} ${revision} ${isOrphan ? 'lost' : 'placed'}`
    if (id === null || state !== 'success' || done.current === wish) return
    done.current = wish
    const { show, attach } = useReader.getState()
    if (mark && asked.get('do') === 'card')
      show({ kind: 'new-card', range: { start: mark.start, end: mark.end }, markId: id, type: null })
    else if (mark) show({ kind: 'mark', id, writing: false })
    else if (isOrphan) {
      show(null)
      attach(id)
    }
  }, [search, key, revision, marks, orphans, state])
}
