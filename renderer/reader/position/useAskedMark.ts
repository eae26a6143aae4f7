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
  const done = useRef<string | null>(null)
  useEffect(() => {
    const asked = new URLSearchParams(search)
    const id = asked.get('mark')
    if (id === null || done.current === key || state !== 'success') return
    done.current = key
    const { show, attach } = useReader.getState()
    const mark = marks.find((one) => one.id === id)
    if (mark && asked.get('do') === 'card')
      show({ kind: 'new-card', range: { start: mark.start, end: mark.end }, markId: id, type: null })
    else if (mark) show({ kind: 'mark', id, writing: false })
    else if (orphans.some((one) => one.id === id)) attach(id)
  }, [search, key, marks, orphans, state])
}
