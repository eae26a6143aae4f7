import { CaretDownIcon } from '@phosphor-icons/react/CaretDown'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Popover } from '../ui/Popover'
import { readPeriod, spans, writePeriod, type Period } from './period'
import type { NotebookPlace } from './useNotebookPlace'

const offered = Object.keys(spans) as (keyof typeof spans)[]

/** Only the marks that were made today, lately, or from one day to another. */
export function DateFilter({ place }: { place: NotebookPlace }) {
  const words = useWords()
  const intl = useIntl()
  const [isOpen, setIsOpen] = useState(false)
  const { period } = place
  const choose = (chosen: Period | null) => {
    place.change({ period: chosen && writePeriod(chosen) })
    setIsOpen(false)
  }
  const dayName = (iso: string) =>
    intl.formatDate(new Date(`${iso}T00:00`), { day: 'numeric', month: 'short', year: 'numeric' })
  const name =
    period?.kind === 'days'
      ? words('notebook.daysOf', { from: dayName(period.from), to: dayName(period.to) })
      : words(period ? `notebook.span.${period.kind}` : 'notebook.date')
  return (
    <Popover
      label={words('notebook.date')}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button kind="tool" className="filter-date">
          {name}
          <Icon of={CaretDownIcon} small />
        </Button>
      }
    >
      <div className="date-filter">
        <ul>
          {period && (
            <li>
              <Button kind="bare" className="menu-row" onPress={() => choose(null)}>
                {words('notebook.anyDate')}
              </Button>
            </li>
          )}
          {offered.map((span) => (
            <li key={span}>
              <Button
                kind="bare"
                className="menu-row"
                pressed={period?.kind === span}
                onPress={() => choose({ kind: span })}
              >
                {words(`notebook.span.${span}`)}
              </Button>
            </li>
          ))}
        </ul>
        <Days period={period} onChoose={choose} />
      </div>
    </Popover>
  )
}

function Days({ period, onChoose }: { period: Period | null; onChoose(period: Period | null): void }) {
  const words = useWords()
  const days = period?.kind === 'days' ? period : { from: '', to: '' }
  const [from, setFrom] = useState(days.from)
  const [to, setTo] = useState(days.to)
  const chosen = readPeriod(`${from || to}_${to || from}`)
  return (
    <form
      className="days"
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen) onChoose(chosen)
      }}
    >
      <label>
        {words('notebook.from')}
        <input className="input" type="date" value={from} onChange={({ target }) => setFrom(target.value)} />
      </label>
      <label>
        {words('notebook.to')}
        <input className="input" type="date" value={to} onChange={({ target }) => setTo(target.value)} />
      </label>
      <Button type="submit" isDisabled={chosen === null}>
        {words('notebook.showDays')}
      </Button>
    </form>
  )
}
