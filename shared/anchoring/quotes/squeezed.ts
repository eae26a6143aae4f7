/** A text without its white space, which differs from program to program: some glue blocks together, some break lines. */
export interface Squeezed {
  letters: string
  /** by unit of the letters, its offset in the text; one more, for the end of the text */
  offsets: Int32Array
}

export function squeezedOf(text: string): Squeezed {
  const letters = text.replace(/\s+/g, '')
  const offsets = new Int32Array(letters.length + 1)
  let count = 0
  for (let at = 0; at < text.length; at++) if (!isSpace(text.charCodeAt(at))) offsets[count++] = at
  offsets[letters.length] = text.length
  return { letters, offsets }
}

/** As a regular expression has it. */
function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  return unit >= 0xa0 && /\s/.test(String.fromCharCode(unit))
}

/** Which letter stands first at an offset of the text, or after it. */
export function letterAt({ offsets }: Squeezed, offset: number): number {
  let low = 0
  let high = offsets.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
