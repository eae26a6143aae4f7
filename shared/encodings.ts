/** An encoding of plain bytes, by its name in the Encoding Standard, with the languages that are written in it. */
export interface Encoding {
  name: string
  /** BCP 47, the commonest first; empty if it can hold any language */
  languages: readonly string[]
}

const west = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'no', 'fi', 'is', 'ca', 'eu', 'sq', 'ms', 'tl']
const centre = ['pl', 'cs', 'sk', 'hu', 'ro', 'hr', 'sl', 'sq']
const cyrillic = ['ru', 'uk', 'bg', 'sr', 'be']

/**
 * The encodings that a learner can choose from when a text came out wrong; the likelier of two that serve the same
 * languages stands first. A decoder for each is part of every browser and of Node.
 * Source: Encoding Standard, "Names and labels".
 */
export const encodings: readonly Encoding[] = [
  { name: 'utf-8', languages: [] },
  { name: 'utf-16le', languages: [] },
  { name: 'utf-16be', languages: [] },
  { name: 'windows-1252', languages: west },
  { name: 'iso-8859-15', languages: [...west, 'et'] },
  { name: 'macintosh', languages: west },
  { name: 'windows-1250', languages: centre },
  { name: 'iso-8859-2', languages: centre },
  { name: 'windows-1251', languages: cyrillic },
  { name: 'koi8-r', languages: ['ru'] },
  { name: 'koi8-u', languages: ['uk', 'ru'] },
  { name: 'iso-8859-5', languages: cyrillic },
  { name: 'ibm866', languages: ['ru', 'be', 'bg'] },
  { name: 'x-mac-cyrillic', languages: cyrillic },
  { name: 'windows-1253', languages: ['el'] },
  { name: 'iso-8859-7', languages: ['el'] },
  { name: 'windows-1254', languages: ['tr', 'az'] },
  { name: 'windows-1255', languages: ['he'] },
  { name: 'iso-8859-8-i', languages: ['he'] },
  { name: 'windows-1256', languages: ['ar', 'fa', 'ur'] },
  { name: 'iso-8859-6', languages: ['ar'] },
  { name: 'windows-1257', languages: ['lt', 'lv', 'et'] },
  { name: 'windows-1258', languages: ['vi'] },
  { name: 'windows-874', languages: ['th'] },
  { name: 'gb18030', languages: ['zh-Hans'] },
  { name: 'big5', languages: ['zh-Hant'] },
  { name: 'shift_jis', languages: ['ja'] },
  { name: 'euc-jp', languages: ['ja'] },
  { name: 'iso-2022-jp', languages: ['ja'] },
  { name: 'euc-kr', languages: ['ko'] },
]

/** An encoding by its name in the Encoding Standard; undefined if it can't be chosen. */
export const encodingNamed = (name: string): Encoding | undefined =>
  encodings.find((encoding) => encoding.name === name.toLowerCase())

/** The name of the encoding that has a label, as windows-1252 has latin1; null if none has. */
export function encodingLabelled(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    // Nobody knows it.
    return null
  }
}
