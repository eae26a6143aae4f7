import { eld } from 'eld/extrasmall'
import { chardet } from 'jschardet'
import { encodings, type Encoding } from '../../../shared/encodings'

/** Names under which the detector knows an encoding of ours. Left out are those that it finds in others too easily (Macintosh). */
const detectorNames: Record<string, readonly string[]> = {
  'windows-1252': ['cp1252', 'iso8859-1'],
  'windows-1250': ['cp1250'],
  'iso-8859-2': ['iso8859-2'],
  'windows-1251': ['cp1251'],
  'koi8-r': ['koi8-r'],
  'koi8-u': ['koi8-u'],
  'iso-8859-5': ['iso8859-5'],
  ibm866: ['cp866'],
  'windows-1253': ['cp1253'],
  'iso-8859-7': ['iso8859-7'],
  'windows-1254': ['cp1254', 'iso8859-9'],
  'windows-1255': ['cp1255'],
  'iso-8859-8-i': ['iso8859-8'],
  'windows-1256': ['cp1256'],
  'iso-8859-6': ['iso8859-6'],
  'windows-1257': ['cp1257'],
  'windows-1258': ['cp1258'],
  'windows-874': ['cp874'],
  gb18030: ['gb18030'],
  big5: ['big5hkscs'],
  shift_jis: ['cp932'],
  'euc-jp': ['euc_jis_2004'],
  'iso-2022-jp': ['iso2022_jp_2'],
  'euc-kr': ['cp949'],
  'utf-16le': ['utf-16-le'],
  'utf-16be': ['utf-16-be'],
}

const names = new Map(
  Object.entries(detectorNames).flatMap(([name, known]) => known.map((alias) => [alias, name] as const)),
)

interface Candidate {
  encoding: Encoding
  text: string
  /** share of the best, 0 to 1 */
  confidence: number
}

/** Encodings that differ by a handful of bytes; of these the one whose words are those of a language is taken. */
const latin = new Set(['windows-1252', 'windows-1250', 'iso-8859-2', 'windows-1254', 'windows-1257', 'windows-1258'])
/** How much the words count against what the detector says of the bytes. */
const languageShare = 0.7

/** The encoding that bytes are probably in, by its name in the Encoding Standard; windows-1252 if nothing tells. */
export function detectEncoding(bytes: Uint8Array): string {
  const sample = tellingPart(bytes)
  const candidates = candidatesFor(sample)
  const [first] = candidates
  if (first === undefined) return 'windows-1252'
  if (!latin.has(first.encoding.name)) return first.encoding.name
  const judged = candidates
    .filter(({ encoding }) => latin.has(encoding.name))
    .map((candidate) => ({ name: candidate.encoding.name, score: scoreOf(candidate) }))
  // Sorting is stable: of equals, the one that the detector likes better stays first.
  return judged.toSorted((a, b) => b.score - a.score)[0]?.name ?? 'windows-1252'
}

function candidatesFor(sample: Uint8Array): Candidate[] {
  const found = chardet.detectAll(sample, {
    includeEncodings: [...names.keys()],
    ignoreThreshold: true,
    compatNames: false,
  })
  const best = Math.max(...found.map(({ confidence }) => confidence), Number.MIN_VALUE)
  const byName = new Map<string, Candidate>()
  for (const { encoding: said, confidence } of found) {
    const name = names.get(said ?? '')
    const encoding = encodings.find((one) => one.name === name)
    if (encoding === undefined || byName.has(encoding.name)) continue
    const text = new TextDecoder(encoding.name).decode(sample)
    if (isPlausible(text)) byName.set(encoding.name, { encoding, text, confidence: confidence / best })
  }
  return [...byName.values()]
}

/**
 * Whether a text can be meant: no control signs, few holes, few words in two scripts, and few of three or more accented
 * Latin letters alone, which is how Hebrew or Greek looks in an encoding of the West.
 */
function isPlausible(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const faults = text.match(/[\u0080-\u009F\uE000-\uF8FF\uFFFD]/g)?.length ?? 0
  if (faults * 100 > text.length) return false
  const words = text.match(/[\p{L}\p{M}]+/gu)?.filter((word) => beyondAscii.test(word)) ?? []
  const odd = words.filter((word) => /^[\u00C0-\u024F]{3,}$/.test(word) || (/[a-z]/i.test(word) && notLatin.test(word)))
  return odd.length * 2 <= words.length
}

const beyondAscii = /[\u0080-\uFFFF]/
const notLatin = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u

function scoreOf({ encoding, text, confidence }: Candidate): number {
  const scores = eld.detect(text).getScores()
  const best = Math.max(0, ...encoding.languages.map((language) => scores[language] ?? 0))
  return best * languageShare + confidence * (1 - languageShare)
}

const sampleBytes = 32_768

/** The lines that have bytes beyond ASCII: the others tell nothing. A short text is told as a whole. */
function tellingPart(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= 1024) return bytes
  const part = new Uint8Array(sampleBytes)
  let filled = 0
  let start = 0
  let telling = false
  for (let at = 0; at < bytes.length && filled < sampleBytes; at++) {
    const byte = bytes[at] ?? 0
    // An escape is how ISO-2022-JP leaves ASCII.
    if (byte >= 0x80 || byte === 0x1b) telling = true
    if (byte !== 0x0a && at - start < 2000 && at < bytes.length - 1) continue
    if (telling) {
      const line = bytes.subarray(start, Math.min(at + 1, start + sampleBytes - filled))
      part.set(line, filled)
      filled += line.length
    }
    start = at + 1
    telling = false
  }
  return part.subarray(0, filled)
}
