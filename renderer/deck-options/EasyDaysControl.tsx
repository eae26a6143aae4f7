import { useIntl } from 'react-intl'
import type { PresetOptions } from '../../shared/model/preset'
import { useWords } from '../app/words'
import { Choice } from '../ui/Choice'
import type { OptionProps } from './option-rows'

/** A Monday, at noon. */
const MONDAY = Date.UTC(2024, 0, 1, 12)

/** How much of its share of reviews each weekday gets, from Monday to Sunday. */
export function EasyDaysControl({ options: { easyDays }, change }: OptionProps) {
  const words = useWords()
  const intl = useIntl()
  return (
    <ul className="easy-days">
      {easyDays.map((share, at) => {
        const day = intl.formatDate(MONDAY + at * 86_400_000, { weekday: 'long', timeZone: 'UTC' })
        return (
          <li key={day}>
            <span aria-hidden>{day}</span>
            <Choice<PresetOptions['easyDays'][number]>
              label={day}
              labelHidden
              value={share}
              onChange={(chosen) => change({ easyDays: easyDays.with(at, chosen) })}
              options={[
                { value: 'normal', label: words('options.easyNormal') },
                { value: 'reduced', label: words('options.easyReduced') },
                { value: 'minimum', label: words('options.easyMinimum') },
              ]}
            />
          </li>
        )
      })}
    </ul>
  )
}
