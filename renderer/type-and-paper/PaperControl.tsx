import type { Settings } from '../../shared/model/settings'
import { systemPaper } from '../app/appearance'
import { useWords } from '../app/words'
import { Choice } from '../ui/Choice'
import type { ControlProps } from './setting'

type Shown = 'system' | 'light' | 'sepia' | 'dark' | 'contrast'

const isContrast = (paper: Settings['paper']): boolean => paper.startsWith('contrast')

/** The learner's paper. High contrast begins on the ground that they have now, and offers the other. */
export function PaperControl({ shown: { paper }, change }: ControlProps) {
  const words = useWords()
  const choose = (chosen: Shown) => {
    if (chosen !== 'contrast') return change({ paper: chosen })
    const now = paper === 'system' ? systemPaper((query) => matchMedia(query).matches) : paper
    change({ paper: now.endsWith('dark') ? 'contrast-dark' : 'contrast-light' })
  }
  const shown: Shown = paper === 'contrast-light' || paper === 'contrast-dark' ? 'contrast' : paper
  return (
    <>
      <Choice
        label={words('settings.paper')}
        labelHidden
        value={shown}
        onChange={choose}
        options={[
          { value: 'system', label: words('settings.paperSystem') },
          { value: 'light', label: words('settings.paperLight') },
          { value: 'sepia', label: words('settings.paperSepia') },
          { value: 'dark', label: words('settings.paperDark') },
          { value: 'contrast', label: words('settings.paperContrast') },
        ]}
      />
      {isContrast(paper) && (
        <Choice
          label={words('settings.contrast')}
          labelHidden
          value={paper}
          onChange={(chosen) => change({ paper: chosen })}
          options={[
            { value: 'contrast-light', label: words('settings.contrastLight') },
            { value: 'contrast-dark', label: words('settings.contrastDark') },
          ]}
        />
      )}
    </>
  )
}
