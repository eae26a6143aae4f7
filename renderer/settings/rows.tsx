import { runCommand } from '../app/commands'
import { useWords } from '../app/words'
import { readingSettings } from '../type-and-paper/reading-settings'
import { DayStart } from '../type-and-paper/DayStart'
import type { ControlProps, Setting } from '../type-and-paper/setting'
import { Button } from '../ui/Button'
import { LinkButton } from '../ui/LinkButton'
import { Switch } from '../ui/Switch'
import { BreakControl } from './BreakControl'
import { MarkNamesControl } from './MarkNamesControl'

export const settingSections = ['reading', 'review', 'keyboard'] as const
export type SettingSection = (typeof settingSections)[number]

function DayStartControl({ shown, change }: ControlProps) {
  return <DayStart hour={shown.dayStartsAtHour} onChange={(dayStartsAtHour) => change({ dayStartsAtHour })} />
}

function DeckOptionsLink() {
  const words = useWords()
  return <LinkButton to="/deck-options">{words('settings.deckOptionsOpen')}</LinkButton>
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
  { section: 'review', title: 'settings.deckOptions', help: 'settings.deckOptionsHelp', Control: DeckOptionsLink },
  { section: 'review', title: 'settings.dayStart', help: 'settings.dayStartHelp', Control: DayStartControl },
  { section: 'review', title: 'settings.break', help: 'settings.breakHelp', Control: BreakControl },
  { section: 'keyboard', title: 'settings.singleKeys', help: 'settings.singleKeysHelp', Control: SingleKeysControl },
  { section: 'keyboard', title: 'settings.sayMarks', help: 'settings.sayMarksHelp', Control: SayMarksControl },
  { section: 'keyboard', title: 'settings.allKeys', Control: AllKeysControl },
]
