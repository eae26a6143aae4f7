import { useEffect } from 'react'
import { announce } from '../../app/announce'
import { useWords } from '../../app/words'

/** As many minutes before the end, it is said. */
const SAID_AT_MINUTES = [10, 5, 1]
const SECONDS_A_MINUTE = 60

/** How long an exam goes on: whole minutes, and seconds in the last. */
export function TimeLeft({ seconds }: { seconds: number }) {
  const words = useWords()
  const minutes = Math.ceil(seconds / SECONDS_A_MINUTE)
  const text =
    seconds > SECONDS_A_MINUTE
      ? words('practice-modes.minutesLeft', { minutes })
      : words('practice-modes.secondsLeftSpoken', { seconds })
  const isSaid = SAID_AT_MINUTES.some((at) => at * SECONDS_A_MINUTE === seconds)
  useEffect(() => {
    if (isSaid) announce(text)
  }, [isSaid, text])
  return (
    <span className="num" role="timer">
      {text}
    </span>
  )
}
