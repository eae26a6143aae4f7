/** A text without white space and with its typographic signs made plain, so that what was written elsewhere can be compared. */
export interface Squeezed {
  /** UTF-16 units */
  units: Uint16Array
  /** where each stands in the text */
  at: Uint32Array
}

/** 0: it is left out. */
const plain = new Uint16Array(0x10000).map((_, unit) => unit)
for (const [signs, to] of [
  ['\t\n\v\f\r \u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\u00ad\u200b\u2060\ufeff', 0],
  ['‘’‚‛′`´', "'".charCodeAt(0)],
  ['“”„‟″«»', '"'.charCodeAt(0)],
  ['‐‑‒–—―−', '-'.charCodeAt(0)],
] as const)
  for (const sign of signs) plain[sign.charCodeAt(0)] = to
for (let space = 0x2000; space <= 0x200a; space++) plain[space] = 0

/**
 * Squeezes a text. Quotes from elsewhere glue blocks together, or part them otherwise, and have straight quotation marks for
 * round ones. @param text composed (NFC), as canonical texts are
 */
export function squeezed(text: string): Squeezed {
  const units = new Uint16Array(text.length)
  const at = new Uint32Array(text.length)
  let length = 0
  for (let offset = 0; offset < text.length; offset++) {
    const unit = plain[text.charCodeAt(offset)] ?? 0
    if (unit === 0) continue
    units[length] = unit
    at[length] = offset
    length += 1
  }
  return { units: units.subarray(0, length), at: at.subarray(0, length) }
}
