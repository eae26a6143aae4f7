/** Words that hardly any sentence does without, and that the other languages do not have. */
const commonWords: Record<string, readonly string[]> = {
  de: ['und', 'der', 'die', 'das', 'nicht', 'ist', 'eine', 'von', 'wird'],
  en: ['the', 'and', 'of', 'to', 'is', 'that', 'which', 'with', 'are'],
  es: ['el', 'los', 'las', 'una', 'por', 'con', 'del', 'es', 'y'],
  fr: ['les', 'des', 'est', 'une', 'du', 'dans', 'qui', 'et', 'sur'],
  it: ['il', 'che', 'della', 'sono', 'gli', 'di', 'nel', 'questo', 'anche'],
  pt: ['os', 'uma', 'não', 'das', 'dos', 'em', 'que', 'ao', 'pela'],
}

const scripts: [lang: string, letters: RegExp][] = [
  ['ar', /\p{Script=Arabic}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
]

/** A look at the beginning is enough. */
const sampleUnits = 20_000

/** The language that a text is probably in, by its script and its commonest words; und if nothing tells. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, sampleUnits)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  for (const [lang, script] of scripts) if ((sample.match(script)?.length ?? 0) * 2 > letters) return lang
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const counts = Object.entries(commonWords).map(([lang, common]) => ({
    lang,
    count: words.filter((word) => common.includes(word)).length,
  }))
  const best = counts.toSorted((a, b) => b.count - a.count)[0]
  // Three in a hundred: every language above has more in running text, in itself, and less in the others.
  return best !== undefined && best.count * 33 >= words.length && best.count > 1 ? best.lang : 'und'
}
