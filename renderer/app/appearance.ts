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
/** The typefaces of the reading text; ours for letters that the system's own has not. */
const families: Readonly<Record<Settings['typeface'], string>> = {
  literata: 'var(--serif)',
  onest: 'var(--sans)',
  serif: `ui-serif, Georgia, "Times New Roman", "Noto Naskh Arabic", serif`,
  sans: `system-ui, ui-sans-serif, "Segoe UI", "Noto Sans Arabic", sans-serif`,
}
/** em for a character of running English text: 66 of Literata's are 31.2 em */
const emPerCharacter: Readonly<Record<Settings['typeface'], number>> = {
  literata: 31.2 / 66,
  onest: 33.4 / 66,
  serif: 29.4 / 66,
  sans: 32.5 / 66,
}

/** The reading text's size, line and measure in px at 100 % zoom; lines keep to even pixels, so that ticks stand on them. */
export function readingMetrics({
  typeface,
  textSize,
  spacing,
  measure,
}: Pick<Settings, 'typeface' | 'textSize' | 'spacing' | 'measure'>) {
  return {
    sizePx: textSize,
    linePx: Math.round((textSize * leading[spacing]) / 2) * 2,
    measurePx: Math.round(textSize * measure * emPerCharacter[typeface]),
  }
}

const rem = (px: number): string => `${px / 16}rem`

/** Puts the learner's choices on the page. The application has put their paper there already, unless they leave it to the system. */
export function applyAppearance(settings: Settings, wants: (query: string) => boolean): void {
  const root = document.documentElement
  root.dataset.theme = settings.paper === 'system' ? systemPaper(wants) : settings.paper
  const { sizePx, linePx, measurePx } = readingMetrics(settings)
  root.style.setProperty('--t-reading', `400 ${rem(sizePx)}/${rem(linePx)} ${families[settings.typeface]}`)
  root.style.setProperty('--t-h3', `600 ${rem(sizePx)}/${rem(linePx)} var(--serif)`)
  root.style.setProperty('--reading-family', families[settings.typeface])
  root.style.setProperty('--reading-size', rem(sizePx))
  root.style.setProperty('--reading-line', rem(linePx))
  root.style.setProperty('--reading-measure', rem(measurePx))
  root.style.setProperty('--reading-hyphens', settings.hyphenate ? 'auto' : 'manual')
}
