import { useState } from 'react'
import { announce } from '../app/announce'
import { useWords } from '../app/words'
import { useHintWords } from './hint-words'
import type { Question } from './questions'

/** what is looked for, and what can show it */
const HINTS = 2

/** Gives how many hints were asked for to each question, and asks for one more to the one in hand, which is said. */
export function useHints(here: Question | undefined): { hints: Readonly<Record<string, number>>; ask(): void } {
  const words = useWords()
  const hintWords = useHintWords()
  const [hints, setHints] = useState<Record<string, number>>({})
  const ask = () => {
    if (!here) return
    const next = (hints[here.key] ?? 0) + 1
    if (next > HINTS) {
      announce(words('practice.noHint'))
      return
    }
    setHints({ ...hints, [here.key]: next })
    announce(hintWords(here, next))
  }
  return { hints, ask }
}
