import type { LegalSource } from '../classifier/rules'
import type { PackManifest, PackTerm } from './schema'

/** How a source is cited, by language; a pack in another language is cited as in English law reports: name and number. */
const citation: Record<string, (instrument: string, article: string) => string> = {
  ar: (instrument, article) => `${instrument}، المادة ${article}`,
  en: (instrument, article) => `${instrument}, article\u00A0${article}`,
  es: (instrument, article) => `${instrument}, artículo\u00A0${article}`,
  fr: (instrument, article) => `${instrument}, article\u00A0${article}`,
  ru: (instrument, article) => `${instrument}, статья\u00A0${article}`,
  zh: (instrument, article) => `${instrument}第${article}条`,
}

/**
 * A source as it is shown, in the language of the pack: "Trafficking Protocol, article 3(a)", or the label of a
 * reference. Empty if it names nothing that the pack has, which checkPack would have said.
 */
export function sourceWords(manifest: PackManifest, source: LegalSource | PackTerm['source']): string {
  if ('reference' in source)
    return manifest.references.find((reference) => reference.id === source.reference)?.label ?? ''
  const instrument = manifest.instruments.find(({ id }) => id === source.instrument)
  if (instrument === undefined) return ''
  const cite =
    citation[manifest.language.split('-')[0] ?? ''] ?? ((name: string, article: string) => `${name} ${article}`)
  return cite(instrument.short, source.article)
}
