import { useState } from 'react'
import { MinusIcon } from '@phosphor-icons/react/Minus'
import { PlusIcon } from '@phosphor-icons/react/Plus'
import type { Settings } from '../../../shared/model/settings'
import { useApi } from '../../app/api'
import { applyAppearance, systemPaper } from '../../app/appearance'
import { useCommand } from '../../app/commands'
import { useOperation } from '../../app/useOperation'
import { useSettings } from '../../app/useSettings'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { IconButton } from '../../ui/IconButton'
import { Popover } from '../../ui/Popover'

const smallest = 14
const largest = 36
const measures = [56, 66, 76] as const

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
  const words = useWords()
  const api = useApi()
  const settings = useSettings()
  const change = useOperation(api.settings.set)
  const show = (shown: Settings) => applyAppearance(shown, (query) => matchMedia(query).matches)
  // Seen at once, and stored behind it.
  const set = (values: Partial<Settings>) => {
    show({ ...settings, ...values })
    change.mutate(values, { onError: () => show(settings) })
  }
  const { textSize, paper } = settings
  const isContrast = paper === 'contrast-light' || paper === 'contrast-dark'
  const setPaper = (chosen: Exclude<Settings['paper'], `contrast-${string}`> | 'contrast') => {
    if (chosen !== 'contrast') return set({ paper: chosen })
    // On the ground that they have now.
    const now = paper === 'system' ? systemPaper((query) => matchMedia(query).matches) : paper
    set({ paper: now.endsWith('dark') ? 'contrast-dark' : 'contrast-light' })
  }
  return (
    <div className="type-panel">
      <Choice
        label={words('reader.paper')}
        value={isContrast ? 'contrast' : paper}
        options={[
          { value: 'system', label: words('reader.paperSystem') },
          { value: 'light', label: words('reader.paperLight') },
          { value: 'sepia', label: words('reader.paperSepia') },
          { value: 'dark', label: words('reader.paperDark') },
          { value: 'contrast', label: words('reader.paperContrast') },
        ]}
        onChange={setPaper}
      />
      {isContrast && (
        <Choice
          label={words('reader.contrast')}
          value={paper}
          options={[
            { value: 'contrast-light', label: words('reader.paperLight') },
            { value: 'contrast-dark', label: words('reader.paperDark') },
          ]}
          onChange={(chosen) => set({ paper: chosen })}
        />
      )}
      <Choice
        label={words('reader.typeface')}
        value={settings.typeface}
        options={[
          { value: 'literata', label: words('reader.typefaceLiterata') },
          { value: 'onest', label: words('reader.typefaceOnest') },
          { value: 'serif', label: words('reader.typefaceSerif') },
          { value: 'sans', label: words('reader.typefaceSans') },
        ]}
        onChange={(typeface) => set({ typeface })}
      />
      <div className="type-size" role="group" aria-label={words('reader.textSize')}>
        <span className="label">{words('reader.textSize')}</span>
        <span className="stepper">
          <IconButton
            label={words('reader.smaller')}
            icon={MinusIcon}
            isDisabled={textSize <= smallest}
            onPress={() => set({ textSize: textSize - 1 })}
          />
          <output className="tn">{words('reader.textSizeValue', { size: textSize })}</output>
          <IconButton
            label={words('reader.larger')}
            icon={PlusIcon}
            isDisabled={textSize >= largest}
            onPress={() => set({ textSize: textSize + 1 })}
          />
        </span>
      </div>
      <Choice
        label={words('reader.measure')}
        value={String(settings.measure)}
        options={measures.map((measure) => ({ value: String(measure), label: String(measure) }))}
        onChange={(chosen) => {
          const measure = measures.find((one) => String(one) === chosen)
          if (measure) set({ measure })
        }}
      />
      <Choice
        label={words('reader.spacing')}
        value={settings.spacing}
        options={[
          { value: 'tight', label: words('reader.spacingTight') },
          { value: 'normal', label: words('reader.spacingNormal') },
          { value: 'wide', label: words('reader.spacingWide') },
        ]}
        onChange={(spacing) => set({ spacing })}
      />
      <Choice
        label={words('reader.underlineTerms')}
        value={settings.underlineTerms}
        options={[
          { value: 'first', label: words('reader.underlineFirst') },
          { value: 'every', label: words('reader.underlineEvery') },
          { value: 'none', label: words('reader.underlineNone') },
        ]}
        onChange={(underlineTerms) => set({ underlineTerms })}
      />
    </div>
  )
}
