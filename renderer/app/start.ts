import { useEffect, useState } from 'react'
import { preloadScreen } from './routes'

/** The two voices; italics and other scripts come when they are used. */
const firstFaces = ['400 1rem Onest', '400 1rem Literata']
/** They are files of this computer. Should one fail, the fallbacks serve, and the text is redrawn once. */
const waitAtMostMs = 300

async function fetchFaces(): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, waitAtMostMs))
  await Promise.race([late, Promise.allSettled(firstFaces.map((face) => document.fonts.load(face)))])
}

/** True once the faces and the first screen have come, so that the window is drawn once and no line jumps. */
export function useStarted(): boolean {
  const [started, setStarted] = useState(false)
  useEffect(() => {
    const start = async () => {
      // A screen that can't be fetched says so itself, in its place.
      await Promise.allSettled([fetchFaces(), preloadScreen(location.hash)])
      setStarted(true)
    }
    void start()
  }, [])
  return started
}
