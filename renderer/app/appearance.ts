import type { Settings } from '../../shared/model/settings'

type Paper = Exclude<Settings['paper'], 'system'>

/** What the system asks for, while the learner has not chosen. */
export function systemPaper(wants: (query: string) => boolean): Paper {
  const dark = wants('(prefers-color-scheme: dark)')
  if (wants('(prefers-contrast: more)')) return dark ? 'contrast-dark' : 'contrast-light'
  return dark ? 'dark' : 'light'
}

/** Line height as a share of the size, by the learner's choice; Literata at 19 px has 30 px as drawn. */
const leading = { tight: 1.42, normal: 1.58, wide: 1.8 }
/** em of Literata for a character of running text: 66 of them are 31.2 em */
const emPerCharacter = 31.2 / 66

/** The reading text's size, line and measure in px at 100 % zoom; lines keep to even pixels, so that ticks stand on them. */
export function readingMetrics({ textSize, spacing, measure }: Pick<Settings, 'textSize' | 'spacing' | 'measure'>) {
  return {
    sizePx: textSize,
    linePx: Math.round((textSize * leading[spacing]) / 2) * 2,
    measurePx: Math.round(textSize * measure * emPerCharacter),
  }
}

const rem = (px: number): string => `${px / 16}rem`

/** Puts the learner's choices on the page. The application has put their paper there already, unless they leave it to the system. */
export function applyAppearance(settings: Settings, wants: (query: string) => boolean): void {
  const root = document.documentElement
  root.dataset.theme = settings.paper === 'system' ? systemPaper(wants) : settings.paper
  const { sizePx, linePx, measurePx } = readingMetrics(settings)
  root.style.setProperty('--t-reading', `400 ${rem(sizePx)}/${rem(linePx)} var(--serif)`)
  root.style.setProperty('--t-h3', `600 ${rem(sizePx)}/${rem(linePx)} var(--serif)`)
  root.style.setProperty('--reading-line', rem(linePx))
  root.style.setProperty('--reading-measure', rem(measurePx))
}
