import type { RuleSource } from '../classifier/rules'
import type { PackManifest, PackTerm } from './schema'

/** How a source is cited: one article, and several ("2 to 6"). A pack in another language gets name and number alone. */
const citation: Record<string, (instrument: string, article: string, isOne: boolean) => string> = {
  ar: (instrument, article, isOne) => `${instrument}، ${isOne ? 'المادة' : 'المواد'} ${article}`,
  en: (instrument, article, isOne) => `${instrument}, ${isOne ? 'article' : 'articles'}\u00A0${article}`,
  es: (instrument, article, isOne) => `${instrument}, ${isOne ? 'artículo' : 'artículos'}\u00A0${article}`,
  fr: (instrument, article, isOne) => `${instrument}, ${isOne ? 'article' : 'articles'}\u00A0${article}`,
  ru: (instrument, article, isOne) => `${instrument}, ${isOne ? 'статья' : 'статьи'}\u00A0${article}`,
  zh: (instrument, article) => `${instrument}第${article}条`,
}
const plain = (instrument: string, article: string): string => `${instrument} ${article}`

/**
 * A source as it is shown, in the language of the pack: "Trafficking Protocol, article 3(a)", or the label of a
 * reference. Empty if it names nothing that the pack has, which checkPack would have said.
 */
export function sourceWords(manifest: PackManifest, source: RuleSource | PackTerm['source']): string {
  if ('reference' in source) return manifest.references.find(({ id }) => id === source.reference)?.label ?? ''
  const instrument = manifest.instruments.find(({ id }) => id === source.instrument)
  if (instrument === undefined) return ''
  const cite = citation[manifest.language.split('-')[0] ?? ''] ?? plain
  return cite(instrument.short, source.article, !/\d.*[\s,–-].*\d/.test(source.article))
}
