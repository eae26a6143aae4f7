import { useEffect, useState } from 'react'
import { useWords } from '../app/words'

const quietMs = 300

/** True once something has been pending for 300 ms: until then nothing is shown of it. */
export function useLate(pending: boolean): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!pending) return
    const timer = setTimeout(() => setLate(true), quietMs)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [pending])
  return late && pending
}

/** In the place of what has not come yet: nothing at first, then a dash and a word. */
export function Waiting() {
  const words = useWords()
  const late = useLate(true)
  return <p className="col waiting">{late && words('app.loading')}</p>
}
