import { useState } from 'react'
import { useIntl } from 'react-intl'
import { dayWords } from '../app/day-words'
import { useSettings } from '../app/useSettings'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { dayAfter, spanOf } from './due-in'
import './card-dialogs.css'

interface RescheduleDialogProps {
  kind: 'postpone' | 'reschedule'
  count: number
  onClose(): void
  /** @param span days from today, both ends in it */
  onDone(span: { fromDays: number; toDays: number }): void
}

/** Asks when cards are to be due: all on one day, or spread over some. It says which days these are. */
export function RescheduleDialog({ kind, count, onClose, onDone }: RescheduleDialogProps) {
  const words = useWords()
  const intl = useIntl()
  const { dayStartsAtHour } = useSettings()
  // Until the hour at which the day starts it is still the learner's day before.
  const [nowMs] = useState(() => Date.now() - dayStartsAtHour * 3_600_000)
  const [from, setFrom] = useState(kind === 'postpone' ? '7' : '1')
  const [to, setTo] = useState('7')
  const isOneDay = kind === 'postpone'
  const span = spanOf(from, isOneDay ? from : to)
  const dayOf = (days: number) => dayWords(intl, dayAfter(nowMs, days), nowMs)
  const finish = () => span && onDone(span)
  const field = (label: string, value: string, onChange: (value: string) => void, autoFocus: boolean) => (
    <Field
      label={label}
      value={value}
      onChange={onChange}
      inputMode="numeric"
      autoFocus={autoFocus}
      wrong={spanOf(value, value) ? null : words('cards.daysWrong')}
      onKeyDown={(event) => event.key === 'Enter' && finish()}
    />
  )
  return (
    <Dialog
      title={words(isOneDay ? 'cards.postponeTitle' : 'cards.rescheduleTitle', { count })}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" isDisabled={!span} onPress={finish}>
          {words(isOneDay ? 'cards.postpone' : 'cards.reschedule')}
        </Button>
      }
    >
      <div className="fields-beside">
        {field(words(isOneDay ? 'cards.daysFromToday' : 'cards.daysFirst'), from, setFrom, true)}
        {!isOneDay && field(words('cards.daysLast'), to, setTo, false)}
      </div>
      <p className="meta" aria-live="polite">
        {span &&
          words(span.fromDays === span.toDays ? 'cards.dueOn' : 'cards.dueBetween', {
            count,
            day: dayOf(span.fromDays),
            last: dayOf(span.toDays),
          })}
      </p>
    </Dialog>
  )
}
