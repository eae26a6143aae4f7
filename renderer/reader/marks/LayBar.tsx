import { useEffect } from 'react'
import { announce } from '../../app/announce'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { focusText } from '../focus-text'
import { rangeInHand, useReader } from '../store'
import type { Marking } from '../useMarking'

/** Letters of the mark's words by which it is told. */
const toldBy = 60

/**
 * In the running head while a mark waits for other words: which one, and how to lay it. Words are selected by mouse, touch
 * or key; Enter lays it on them, Escape leaves it as it was.
 * @param exact the words that it marked
 */
export function LayBar({ exact, marking }: { exact: string; marking: Marking }) {
  const words = useWords()
  const inHand = useReader(rangeInHand)

  useEffect(() => {
    // The keys are the text's from here on.
    focusText()
    announce(`${words('reader.layAsk')} ${words('reader.layAskKey')}`)
  }, [words])

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { attaching, attach } = useReader.getState()
      if (attaching === null) return
      if (event.key === 'Escape') {
        attach(null)
        announce(words('reader.layLeft'))
      } else if (event.key === 'Enter' && !isOfControl(event)) layInHand(marking)
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', pressed, true)
    return () => document.removeEventListener('keydown', pressed, true)
  }, [marking, words])

  const leave = () => {
    useReader.getState().attach(null)
    announce(words('reader.layLeft'))
  }
  const told = exact.length > toldBy ? `${exact.slice(0, toldBy).trimEnd()}…` : exact
  return (
    <div className="lay-bar" role="group" aria-label={words('reader.layElsewhere')}>
      <span className="grow">
        {words('reader.layAsk')} <bdi className="qs">“{told}”</bdi>
      </span>
      <Button kind="tool" shortcut="Enter" isDisabled={inHand === null} onPress={() => layInHand(marking)}>
        {words('reader.layHere')}
      </Button>
      <Button kind="tool" shortcut="Esc" onPress={leave}>
        {words('reader.cancel')}
      </Button>
    </div>
  )
}

/** Lays the mark that waits on the words in hand. */
export function layInHand(marking: Marking): void {
  const state = useReader.getState()
  const range = rangeInHand(state)
  if (state.attaching !== null && range) marking.attach({ id: state.attaching, start: range.start, end: range.end })
}

const isOfControl = (event: KeyboardEvent): boolean =>
  event.target instanceof Element &&
  event.target.closest('input, textarea, button, a, [role=menu], [role=dialog]') !== null
