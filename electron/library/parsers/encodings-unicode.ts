/** The encoding that the first bytes mark a text as; null if there is no mark. */
export function markedEncoding([first, second, third]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** Spaces and line ends alone make more than this share of a text in any script. */
const fewestZeros = 0.01
/** A zero on the other side is a sign such as 一 (U+4E00): rare. */
const mostOthers = 0.1

/**
 * UTF-16 without a mark: by its zero bytes, as those of ASCII signs stand all on one side; or, where there are none, by
 * its signs being Chinese, Japanese or Korean with their own commas and stops. Null if it is neither.
 */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0) return null
  const sample = bytes.subarray(0, 65_536)
  let even = 0
  let odd = 0
  sample.forEach((byte, at) => {
    if (byte !== 0) return
    if (at % 2 === 0) even += 1
    else odd += 1
  })
  const text = (encoding: string) => new TextDecoder(encoding).decode(sample)
  if (even + odd === 0) return (['utf-16le', 'utf-16be'] as const).find((name) => isEastAsian(text(name))) ?? null
  if (Math.max(even, odd) < (sample.length / 2) * fewestZeros) return null
  if (Math.min(even, odd) > Math.max(even, odd) * mostOthers) return null
  const encoding = even > odd ? 'utf-16be' : 'utf-16le'
  return isMeant(text(encoding)) ? encoding : null
}

/** Chinese or Japanese in another encoding, read as UTF-16, gives Han signs too, but hardly a comma, stop or kana. */
function isEastAsian(text: string): boolean {
  const letters = text.match(/[\u3000-\u30FF\uFF00-\uFF1F]|\p{Script=Han}|\p{Script=Hangul}/gu)?.length ?? 0
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
