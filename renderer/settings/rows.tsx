import { useIntl } from 'react-intl'
import { runCommand } from '../app/commands'
import { useWords } from '../app/words'
import { readingSettings } from '../type-and-paper/reading-settings'
import type { ControlProps, Setting } from '../type-and-paper/setting'
import { Button } from '../ui/Button'
import { Select } from '../ui/Select'
import { Switch } from '../ui/Switch'
import { MarkNamesControl } from './MarkNamesControl'
import { NewCardsControl } from './NewCardsControl'

export const settingSections = ['reading', 'review', 'keyboard'] as const
export type SettingSection = (typeof settingSections)[number]

function DayStartControl({ shown, change }: ControlProps) {
  const words = useWords()
  const intl = useIntl()
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour),
    label: intl.formatTime(new Date(2000, 0, 1, hour), { hour: '2-digit', minute: '2-digit' }),
  }))
  return (
    <Select
      label={words('settings.dayStart')}
      labelHidden
      value={String(shown.dayStartsAtHour)}
      onChange={(hour) => change({ dayStartsAtHour: Number(hour) })}
      options={hours}
    />
  )
}

function SingleKeysControl({ shown, change }: ControlProps) {
  const words = useWords()
  return (
    <Switch
      label={words('settings.singleKeys')}
      isSelected={shown.singleKeys}
      onChange={(singleKeys) => change({ singleKeys })}
    />
  )
}

function SayMarksControl({ shown, change }: ControlProps) {
  const words = useWords()
  return (
    <Switch
      label={words('settings.sayMarks')}
      isSelected={shown.sayMarks}
      onChange={(sayMarks) => change({ sayMarks })}
    />
  )
}

function AllKeysControl() {
  const words = useWords()
  return <Button onPress={() => runCommand('show-shortcuts')}>{words('settings.showKeys')}</Button>
}

interface ListedSetting extends Setting {
  section: SettingSection
}

/** All settings, in their order. */
export const settingRows: readonly ListedSetting[] = [
  ...readingSettings.map((setting): ListedSetting => ({ ...setting, section: 'reading' })),
  {
    section: 'reading',
    title: 'settings.markNames',
    help: 'settings.markNamesHelp',
    tall: true,
    Control: MarkNamesControl,
  },
  { section: 'review', title: 'settings.newCards', help: 'settings.newCardsHelp', Control: NewCardsControl },
  { section: 'review', title: 'settings.dayStart', help: 'settings.dayStartHelp', Control: DayStartControl },
  { section: 'keyboard', title: 'settings.singleKeys', help: 'settings.singleKeysHelp', Control: SingleKeysControl },
  { section: 'keyboard', title: 'settings.sayMarks', help: 'settings.sayMarksHelp', Control: SayMarksControl },
  { section: 'keyboard', title: 'settings.allKeys', Control: AllKeysControl },
]
