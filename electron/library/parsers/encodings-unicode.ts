/** The encoding that the first bytes mark a text as; null if there is no mark. */
export function markedEncoding([first, second, third]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** In UTF-16, of the signs so many are what texts are written with; in the wrong order of bytes half of Chinese is. */
const leastOrdinary = 0.95
/** A text of ASCII signs has a zero byte for each; fewer zeros are the line ends of a text in another script, or a fault. */
const fewestZeros = 0.01
/** Of the bytes of a text in another script, at least so many are beyond ASCII. */
const leastBeyondAscii = 0.05

type Utf16 = 'utf-16le' | 'utf-16be'

/**
 * UTF-16 without a mark: by its zero bytes, which no other text has, in the order in which its signs are those of texts;
 * or, where there are none, by its signs being Chinese or Japanese with their own commas and stops. Null if it is neither.
 */
export function unmarkedUtf16(bytes: Uint8Array): Utf16 | null {
  if (bytes.length % 2 !== 0) return null
  const sample = bytes.subarray(0, 65_536)
  let [even, odd, beyond] = [0, 0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even += 1
    else if (byte === 0) odd += 1
    else if (byte >= 0x80) beyond += 1
  })
  // The zero bytes of ASCII signs stand all on one side.
  const names: Utf16[] = even > odd ? ['utf-16be', 'utf-16le'] : ['utf-16le', 'utf-16be']
  const readings = names.map((name) => ({ name, text: new TextDecoder(name).decode(sample) }))
  if (even + odd === 0) return readings.find(({ text }) => isEastAsian(text))?.name ?? null
  const few = Math.max(even, odd) < (sample.length / 2) * fewestZeros
  if (few && beyond < sample.length * leastBeyondAscii) return null
  // Sorting is stable: of equals the one by the zeros stays first.
  const [best] = readings
    .map((reading) => ({ ...reading, share: ordinaryShare(reading.text) }))
    .toSorted((a, b) => b.share - a.share)
  return best !== undefined && best.share >= leastOrdinary && isMeant(best.text) ? best.name : null
}

/** Letters, digits and stops of the scripts in which most is written; not the rare signs between them. */
const ordinary =
  // oxlint-disable-next-line no-misleading-character-class -- signs are counted one by one
  /[\t\n\f\r\u0020-\u007E\u00A0-\u077F\u0900-\u0E7F\u10A0-\u11FF\u1E00-\u206F\u20A0-\u20BF\u2100-\u214F\u2190-\u21FF\u2500-\u25FF\u3000-\u30FF\u4E00-\u9FFF\uAC00-\uD7A3\uFB50-\uFDFF\uFE70-\uFEFC\uFF01-\uFF9F]/g

const ordinaryShare = (text: string): number => (text.match(ordinary)?.length ?? 0) / Math.max(text.length, 1)

/** Chinese or Japanese in another encoding, read as UTF-16, gives Han signs too, but hardly a comma, stop or kana. */
function isEastAsian(text: string): boolean {
  const letters =
    text.match(/[\u2010-\u2026\u3000-\u30FF\uFF00-\uFF1F]|\p{Script=Han}|\p{Script=Hangul}/gu)?.length ?? 0
  const own = text.match(/[\u3000-\u30FF\uFF00-\uFF1F]/g)?.length ?? 0
  return letters * 100 >= text.length * 95 && own * 33 >= text.length
}

/** Whether hardly a sign is a control, a hole, or not given to any letter. */
function isMeant(text: string): boolean {
  const odd = text.match(/[\p{Cn}\p{Co}\uFFFD]|[^\P{Cc}\t\n\f\r]/gu)?.length ?? 0
  return odd * 100 <= text.length
}

/** So much more often must the letters beyond ASCII be whole than broken. */
const wholeShare = 4

/** Whether a text is UTF-8 with a few broken bytes: a letter of another encoding here and there, or an end cut off. */
export function looksLikeUtf8(bytes: Uint8Array): boolean {
  let whole = 0
  let broken = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1
    let good = length > 1 && byte < 0xf5
    for (let more = 1; more < length && good; more++) good = ((bytes[at + more] ?? 0) & 0xc0) === 0x80
    if (!good) broken += 1
    else {
      whole += 1
      at += length - 1
    }
  }
  return whole > broken * wholeShare
}
