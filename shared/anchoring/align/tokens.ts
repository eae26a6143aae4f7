import { unparted } from '../words'

/**
 * A text cut into what is compared: words, and each sign by itself; white space parts them and counts for nothing. Where
 * a script writes no spaces between words, each of its letters is a token; so is each letter of an endless run.
 */
export interface Tokens {
  text: string
  count: number
  /** UTF-16 units; the end is exclusive */
  starts: Int32Array
  ends: Int32Array
  /** Of the units: tokens that are alike have the same. That others have it too, and in the same place, is too rare to count. */
  hashes: Int32Array
  /** how much it tells: a word as much as two signs or letters */
  weights: Uint8Array
}

const wordWeight = 2
const signWeight = 1
/** No word of a language that parts its words is longer; what is has lost its spaces. */
const longestWord = 48

const unknown = 0
const space = 1
const letter = 2
const sign = 3
const joining = 4

const kinds = new Uint8Array(0x10000)
const astralKinds = new Map<number, number>()

function kindOf(character: string): number {
  if (/\s/u.test(character)) return space
  if (/[\p{M}\p{Emoji_Modifier}\u200C\u200D]/u.test(character)) return joining
  return /[\p{L}\p{N}]/u.test(character) && !unparted.test(character) ? letter : sign
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const known = kinds[unit]
  if (known !== undefined && known !== unknown) return known
  const point = text.codePointAt(at) ?? unit
  // Half a pair that stands alone says nothing of the signs that begin with the same half.
  if (point >= 0xd800 && point <= 0xdfff) return kindOf(String.fromCharCode(point))
  if (point <= 0xffff) return (kinds[unit] = kindOf(String.fromCodePoint(point)))
  const kind = astralKinds.get(point) ?? kindOf(String.fromCodePoint(point))
  astralKinds.set(point, kind)
  return kind
}

const widthAt = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/** Where the sign or letter that starts here ends, with all that joins it: vowel signs, what follows a joiner. */
function endOfSign(text: string, start: number): number {
  let at = start + widthAt(text, start)
  while (at < text.length && kindAt(text, at) === joining) {
    const joins = text.charCodeAt(at) === 0x200d
    at += widthAt(text, at)
    if (joins && at < text.length && kindAt(text, at) === sign) at += widthAt(text, at)
  }
  return at
}

function endOfWord(text: string, start: number): number {
  let at = start
  for (; at < text.length; at += widthAt(text, at)) {
    const kind = kindAt(text, at)
    if (kind !== letter && kind !== joining) break
  }
  return at
}

export function tokensOf(text: string): Tokens {
  const starts = new Int32Array(text.length)
  const ends = new Int32Array(text.length)
  const weights = new Uint8Array(text.length)
  let count = 0
  const add = (start: number, end: number, weight: number) => {
    starts[count] = start
    ends[count] = end
    weights[count] = weight
    count += 1
    return end
  }
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at)
    if (kind === space) at += 1
    else if (kind !== letter) at = add(at, endOfSign(text, at), signWeight)
    else {
      const end = endOfWord(text, at)
      if (end - at <= longestWord) at = add(at, end, wordWeight)
      else while (at < end) at = add(at, endOfSign(text, at), signWeight)
    }
  }
  const [kept, keptEnds] = [starts.slice(0, count), ends.slice(0, count)]
  return {
    text,
    count,
    starts: kept,
    ends: keptEnds,
    hashes: hashesOf(text, kept, keptEnds),
    weights: weights.slice(0, count),
  }
}

/** Source: FNV-1a, over UTF-16 units. */
function hashesOf(text: string, starts: Int32Array, ends: Int32Array): Int32Array {
  return starts.map((start, index) => {
    let hash = 0x811c9dc5
    const end = ends[index] ?? start
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    return hash
  })
}
