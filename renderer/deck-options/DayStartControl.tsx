import { useChangeSettings } from '../app/useChangeSettings'
import { DayStart } from '../type-and-paper/DayStart'

/** The hour at which the day starts; a setting, the same for all decks, and in force at once. */
export function DayStartControl() {
  const { shown, change } = useChangeSettings()
  return <DayStart hour={shown.dayStartsAtHour} onChange={(dayStartsAtHour) => change({ dayStartsAtHour })} />
}
