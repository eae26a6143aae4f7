import { useState } from 'react'
import { useCommand } from '../../app/commands'
import { useChangeSettings } from '../../app/useChangeSettings'
import { useWords } from '../../app/words'
import { readingSettings } from '../../type-and-paper/reading-settings'
import { SettingRow } from '../../type-and-paper/SettingRow'
import { Button } from '../../ui/Button'
import { Popover } from '../../ui/Popover'

/** Type and paper, where they are seen at once: the text behind changes with each choice. */
export function TypePanel() {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  useCommand('show-type', () => setOpen(true))
  return (
    <Popover
      label={words('reader.typeTitle')}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={<Button kind="tool">{words('reader.type')}</Button>}
    >
      <TypeChoices />
    </Popover>
  )
}

function TypeChoices() {
  const { shown, change } = useChangeSettings()
  return (
    <div className="type-panel sets">
      {readingSettings.map((setting) => (
        <SettingRow key={setting.title} setting={setting} shown={shown} change={change} />
      ))}
    </div>
  )
}
