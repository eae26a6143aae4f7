import { useMemo, useRef, useState } from 'react'
import { bodyOf, withNumber, writtenFrom, type MarkNumbers, type Written } from './written'

interface WrittenNote {
  written: Written
  /** takes what was typed */
  change(text: string): void
  /** gives a mark a number, if it has none, and all numbers with it */
  numberFor(markId: string): MarkNumbers
}

/**
 * A note as its field shows it: what was typed stays letter for letter, so that the field keeps its caret and its own undo;
 * what came from elsewhere is written anew.
 */
export function useWritten(body: string, onBody: (body: string) => void): WrittenNote {
  const [typed, setTyped] = useState<Written>(() => writtenFrom(body, new Map()))
  const written = useMemo(() => (bodyOf(typed) === body ? typed : writtenFrom(body, typed.numbers)), [typed, body])
  const latest = useRef(written)
  latest.current = written
  const keep = (next: Written) => {
    latest.current = next
    setTyped(next)
  }
  return {
    written,
    change(text) {
      const next = { ...latest.current, text }
      keep(next)
      onBody(bodyOf(next))
    },
    numberFor(markId) {
      const numbers = withNumber(latest.current, markId)
      // What came from elsewhere may stand in the field, and is written on from here.
      keep({ ...latest.current, numbers })
      return numbers
    },
  }
}
