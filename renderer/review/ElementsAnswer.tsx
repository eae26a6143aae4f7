import { CheckIcon } from '@phosphor-icons/react/Check'
import { useEffect, useRef, useState } from 'react'
import type { ItemRecall, Rating } from '../../shared/model/review'
import { useWords, Words } from '../app/words'
import { Icon } from '../ui/Icon'
import { weakestItem } from './weak-items'

interface ElementsAnswerProps {
  items: readonly string[]
  /** how often each was recalled; those that were never asked are not among them */
  memory: readonly ItemRecall[]
  /** null before the first tick */
  ticked: ReadonlySet<number> | null
  suggested: Rating
  onToggle(item: number): void
}

/**
 * The items of a list, to be ticked where they were recalled. Up and Down move, Enter ticks; Space is the review's and takes
 * the suggestion wherever the focus is.
 */
export function ElementsAnswer({ items, memory, ticked, suggested, onToggle }: ElementsAnswerProps) {
  const words = useWords()
  const list = useRef<HTMLDivElement>(null)
  const [here, setHere] = useState(0)
  const weakest = weakestItem(memory)

  // From the answer as well, which has the focus once it is shown: only what has a use for these keys keeps them.
  const key = useRef<(event: KeyboardEvent) => void>(null)
  useEffect(() => {
    key.current = (event) => {
      const isModified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
      if (event.defaultPrevented || isModified || usesArrowsOrEnter(event.target)) return
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (step === 0 && event.key !== 'Enter') return
      event.preventDefault()
      const boxes = list.current?.querySelectorAll<HTMLElement>('[role=checkbox]') ?? []
      boxes[Math.min(boxes.length - 1, Math.max(0, here + step))]?.focus()
      if (step === 0 && !event.repeat) onToggle(here)
    }
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => key.current?.(event)
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])

  return (
    <div className="elements-answer">
      <div className="els" role="group" aria-label={words('review.items')} ref={list}>
        {items.map((item, index) => {
          const isTicked = ticked?.has(index) ?? false
          const known = memory.find((it) => it.item === item)
          return (
            <div
              key={index}
              role="checkbox"
              aria-checked={isTicked}
              aria-keyshortcuts="Enter"
              tabIndex={index === here ? 0 : -1}
              className={index === here ? 'el is-here' : 'el'}
              onFocus={() => setHere(index)}
              onClick={() => onToggle(index)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                onToggle(index)
              }}
            >
              <span className={isTicked ? 'check on' : 'check'}>{isTicked && <Icon of={CheckIcon} small />}</span>
              <span className="q" dir="auto">
                {item}
              </span>
              {known && (
                <span className="meta num">
                  {words('review.itemKnown', {
                    recalled: known.recalled,
                    asked: known.asked,
                    first: index === 0 ? 'yes' : 'no',
                    weakest: item === weakest?.item ? 'yes' : 'no',
                  })}
                </span>
              )}
            </div>
          )
        })}
      </div>
      <p className="under els-sum">
        {ticked ? (
          <Words
            id="review.suggested"
            values={{
              recalled: ticked.size,
              total: items.length,
              rating: suggested,
              b: (chunks) => <b>{chunks}</b>,
            }}
          />
        ) : (
          words('review.tickRecalled')
        )}
      </p>
      <p className="meta wide-only">{words('review.itemsHelp')}</p>
    </div>
  )
}

function usesArrowsOrEnter(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('a, button, input, textarea, select, [role=dialog], [role=menu]') !== null
  )
}
