import { useWords } from '../app/words'
import type { ControlProps } from '../type-and-paper/setting'
import { Select } from '../ui/Select'

/** Minutes that are offered; what was stored otherwise stands among them. */
const offered = [0, 10, 15, 20, 25, 30, 45, 60]

/** After how long a break is suggested. */
export function BreakControl({ shown: { breakAfterMinutes }, change }: ControlProps) {
  const words = useWords()
  const minutes = [...new Set([...offered, breakAfterMinutes])].toSorted((a, b) => a - b)
  return (
    <Select
      label={words('settings.break')}
      labelHidden
      value={String(breakAfterMinutes)}
      onChange={(chosen) => change({ breakAfterMinutes: Number(chosen) })}
      options={minutes.map((it) => ({ value: String(it), label: words('settings.breakAfter', { minutes: it }) }))}
    />
  )
}
