import { useWords } from '../app/words'
import { Switch } from '../ui/Switch'
import type { ControlProps } from './setting'

/** Whether words of the reading text may be broken at the end of a line. */
export function HyphenateControl({ shown, change }: ControlProps) {
  const words = useWords()
  return (
    <Switch
      label={words('settings.hyphenate')}
      isSelected={shown.hyphenate}
      onChange={(hyphenate) => change({ hyphenate })}
    />
  )
}
