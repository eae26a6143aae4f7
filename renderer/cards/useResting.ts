import { useEffect, useState } from 'react'

/** Long enough for two keys of a word, short enough not to be waited for. */
const REST_MS = 200

/** A value once it has not changed for a moment: what is typed is asked for when the typing pauses. */
export function useResting<Value>(value: Value): Value {
  const [rested, setRested] = useState(value)
  const key = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(JSON.parse(key)), REST_MS)
    return () => clearTimeout(timer)
  }, [key])
  return rested
}
