import { useEffect, useState } from 'react'
import { announce } from '../../app/announce'
import { useChangeSettings } from '../../app/useChangeSettings'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { useClock } from './useClock'

/** As many seconds before the end, it is said once. */
const SAID_AT_SECONDS = 5

interface ClockToolsProps {
  /** for the question that is asked; null: none runs */
  seconds: number | null
  onOver(): void
}

/** The clock in the head of a round, and how to be rid of it. */
export function ClockTools({ seconds, onOver }: ClockToolsProps) {
  const words = useWords()
  const { shown, change } = useChangeSettings()
  // What it was set to, for turning it on again.
  const [chosen] = useState(shown.quickFireClock)
  const left = useClock(seconds, onOver)
  const isSoon = left === SAID_AT_SECONDS
  useEffect(() => {
    if (isSoon) announce(words('practice-modes.secondsLeftSpoken', { seconds: SAID_AT_SECONDS }))
  }, [isSoon, words])
  const isOff = shown.quickFireClock === 'off'
  return (
    <>
      {left !== null && (
        <span
          className="clock num"
          role="timer"
          aria-label={words('practice-modes.secondsLeftSpoken', { seconds: left })}
        >
          {words('practice-modes.secondsLeft', { seconds: left })}
        </span>
      )}
      <Button
        kind="tool"
        onPress={() => change({ quickFireClock: isOff ? (chosen === 'off' ? 'normal' : chosen) : 'off' })}
      >
        {words(isOff ? 'practice-modes.turnClockOn' : 'practice-modes.turnClockOff')}
      </Button>
    </>
  )
}
