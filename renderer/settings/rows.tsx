import type { ComponentType } from 'react'
import { useIntl } from 'react-intl'
import type { Settings } from '../../shared/model/settings'
import type { MessageId } from '../../shared/words/catalogue'
import { runCommand } from '../app/commands'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Select } from '../ui/Select'
import { Switch } from '../ui/Switch'
import { MarkNamesControl } from './MarkNamesControl'
import { NewCardsControl } from './NewCardsControl'
import { PaperControl } from './PaperControl'
import { TextSizeControl } from './TextSizeControl'

export interface ControlProps {
  shown: Settings
  change(some: Partial<Settings>): void
}

/** A setting as the screen lists it. */
export interface SettingRow {
  section: SettingSection
  title: MessageId
  help?: MessageId
  /** its control is tall and starts with the title */
  tall?: boolean
  Control: ComponentType<ControlProps>
}

export const settingSections = ['reading', 'review', 'keyboard'] as const
export type SettingSection = (typeof settingSections)[number]

function MeasureControl({ shown, change }: ControlProps) {
  const words = useWords()
  const measures = [56, 66, 76] as const
  return (
    <Choice
      label={words('settings.measure')}
      labelHidden
      value={String(shown.measure)}
      onChange={(chosen) => change({ measure: measures.find((it) => String(it) === chosen) })}
      options={measures.map((measure) => ({ value: String(measure), label: String(measure) }))}
    />
  )
}

function SpacingControl({ shown, change }: ControlProps) {
  const words = useWords()
  return (
    <Choice
      label={words('settings.spacing')}
      labelHidden
      value={shown.spacing}
      onChange={(spacing) => change({ spacing })}
      options={[
        { value: 'tight', label: words('settings.spacingTight') },
        { value: 'normal', label: words('settings.spacingNormal') },
        { value: 'wide', label: words('settings.spacingWide') },
      ]}
    />
  )
}

function TypefaceControl({ shown, change }: ControlProps) {
  const words = useWords()
  return (
    <Choice
      label={words('settings.typeface')}
      labelHidden
      value={shown.typeface}
      onChange={(typeface) => change({ typeface })}
      options={[
        { value: 'literata', label: words('settings.typefaceLiterata') },
        { value: 'onest', label: words('settings.typefaceOnest') },
        { value: 'serif', label: words('settings.typefaceSerif') },
        { value: 'sans', label: words('settings.typefaceSans') },
      ]}
    />
  )
}

function TermsControl({ shown, change }: ControlProps) {
  const words = useWords()
  return (
    <Choice
      label={words('settings.terms')}
      labelHidden
      value={shown.underlineTerms}
      onChange={(underlineTerms) => change({ underlineTerms })}
      options={[
        { value: 'first', label: words('settings.termsFirst') },
        { value: 'every', label: words('settings.termsEvery') },
        { value: 'none', label: words('settings.termsNone') },
      ]}
    />
  )
}

function HyphenateControl({ shown, change }: ControlProps) {
  const words = useWords()
  return (
    <Switch
      label={words('settings.hyphenate')}
      isSelected={shown.hyphenate}
      onChange={(hyphenate) => change({ hyphenate })}
    />
  )
}

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

function AllKeysControl() {
  const words = useWords()
  return <Button onPress={() => runCommand('show-shortcuts')}>{words('settings.showKeys')}</Button>
}

/** All settings, in their order. */
export const settingRows: readonly SettingRow[] = [
  { section: 'reading', title: 'settings.paper', Control: PaperControl },
  { section: 'reading', title: 'settings.textSize', Control: TextSizeControl },
  { section: 'reading', title: 'settings.measure', help: 'settings.measureHelp', Control: MeasureControl },
  { section: 'reading', title: 'settings.spacing', Control: SpacingControl },
  { section: 'reading', title: 'settings.typeface', help: 'settings.typefaceHelp', Control: TypefaceControl },
  { section: 'reading', title: 'settings.terms', help: 'settings.termsHelp', Control: TermsControl },
  { section: 'reading', title: 'settings.hyphenate', Control: HyphenateControl },
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
  { section: 'keyboard', title: 'settings.allKeys', Control: AllKeysControl },
]
