import { announce } from '../../app/announce'
import { useCommand } from '../../app/commands'
import { useChangeSettings } from '../../app/useChangeSettings'
import { useWords } from '../../app/words'

/** One key silences what is said of the marks in a text, and lets it be said again; it stays so. */
export function useSayMarks(): void {
  const words = useWords()
  const { shown, change } = useChangeSettings()
  useCommand('say-marks', () => {
    const sayMarks = !shown.sayMarks
    change({ sayMarks })
    announce(words('reader.marksSaid', { said: sayMarks ? 'yes' : 'no' }))
  })
}
