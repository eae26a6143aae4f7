import { useCallback } from 'react'
import type { NextCase } from '../../shared/model/practice'
import { useWords } from '../app/words'
import { skillName } from './skill-words'

/** Gives why a case comes next, as a sentence. */
export function useNextWords(): (next: NextCase) => string {
  const words = useWords()
  return useCallback(
    ({ reason }) => {
      switch (reason.kind) {
        case 'begin':
          return words('practice.nextBegin')
        case 'weakest':
          return words('practice.nextWeakest', { label: skillName(reason, words) })
        case 'twin':
          return reason.confusion
            ? words('practice.nextTwinConfused', { title: reason.of.title, ...reason.confusion })
            : words('practice.nextTwin', { title: reason.of.title })
        case 'any':
          return words('practice.nextAny')
        case 'again':
          return words('practice.nextAgain')
      }
    },
    [words],
  )
}
