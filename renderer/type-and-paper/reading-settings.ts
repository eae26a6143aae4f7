import { MeasureControl, SpacingControl, TermsControl, TypefaceControl } from './choices'
import { HyphenateControl } from './HyphenateControl'
import { PaperControl } from './PaperControl'
import type { Setting } from './setting'
import { TextSizeControl } from './TextSizeControl'

/** How a text looks, in the order in which it is offered, beside the text and among all settings. */
export const readingSettings: readonly Setting[] = [
  { title: 'settings.paper', Control: PaperControl },
  { title: 'settings.textSize', Control: TextSizeControl },
  { title: 'settings.measure', help: 'settings.measureHelp', Control: MeasureControl },
  { title: 'settings.spacing', Control: SpacingControl },
  { title: 'settings.typeface', help: 'settings.typefaceHelp', Control: TypefaceControl },
  { title: 'settings.terms', help: 'settings.termsHelp', Control: TermsControl },
  { title: 'settings.hyphenate', Control: HyphenateControl },
]
