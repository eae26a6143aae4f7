import { useIntl } from 'react-intl'
import { useWords } from '../app/words'
import { Select } from '../ui/Select'

/** The hour at which the learner's day starts. */
export function DayStart({ hour, onChange }: { hour: number; onChange(hour: number): void }) {
  const words = useWords()
  const intl = useIntl()
  return (
    <Select
      label={words('settings.dayStart')}
      labelHidden
      value={String(hour)}
      onChange={(chosen) => onChange(Number(chosen))}
      options={Array.from({ length: 24 }, (_, at) => ({
        value: String(at),
        label: intl.formatTime(new Date(2000, 0, 1, at), { hour: '2-digit', minute: '2-digit' }),
      }))}
    />
  )
}
