import { foldMarks } from './search-terms'

/** What still tells letters apart in text that is folded for finding. */
export interface Folding {
  keepCase: boolean
  /** é is not e */
  keepMarks: boolean
}

/** A stretch of a text, folded, with the way back to the text's own offsets. */
export interface FoldedSlice {
  start: number
  end: number
  folded: string
  /** offset in the text at which the letter begins that a unit of `folded` came from */
  startOf(unit: number): number
  /** offset at which that letter ends, with the marks that were left out after it */
  endOf(unit: number): number
}

/** Signs that a keyboard types otherwise than print has them, and letters that Unicode does not take for the same. */
const alike: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  ʼ: "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
}

// What the table of a folding holds for a UTF-16 unit that does not become just one other.
const [unknown, removed, several] = [0, 1, 2]
const [space, voiced, halfVoiced] = [0x20, 0x3099, 0x309a]
const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff

interface Table {
  units: Uint16Array
  strings: Map<string, string>
}
const tables = new Map<string, Table>()

function tableOf({ keepCase, keepMarks }: Folding): Table {
  const key = `${keepCase} ${keepMarks}`
  const table = tables.get(key) ?? { units: new Uint16Array(0x10000), strings: new Map<string, string>() }
  tables.set(key, table)
  return table
}

/** One letter as it is compared; empty if it is left out. A run of white space counts as its first. */
function foldLetter(letter: string, { keepCase, keepMarks }: Folding): string {
  if (/\s/.test(letter)) return ' '
  const base = alike[letter] ?? letter
  const plain = keepMarks ? base.normalize('NFKC') : foldMarks(base)
  const cased = keepCase ? plain : plain.toLowerCase().replaceAll('ς', 'σ')
  return cased.replace(/\s+/g, ' ')
}

/** Puts a unit's folding into the table, so that each is worked out once. */
function learn(table: Table, code: number, folding: Folding): number {
  const letter = String.fromCharCode(code)
  const folded = code <= several ? '' : foldLetter(letter, folding)
  table.strings.set(letter, folded)
  const single = folded.length === 1 && folded.charCodeAt(0) > several
  const entry = folded === '' ? removed : single ? folded.charCodeAt(0) : several
  table.units[code] = entry
  return entry
}

/** Folds a stretch of text: one table look-up a letter, so that a long text takes some hundredths of a second. */
export function foldSlice(text: string, start: number, end: number, folding: Folding): FoldedSlice {
  const table = tableOf(folding)
  const { units, strings } = table
  let out = new Uint16Array(end - start + 64)
  let length = 0
  // From each of these units on, a folded place and its place in the text go side by side again.
  const places: number[] = [0]
  const offsets: number[] = [start]
  let before = unknown
  for (let at = start; at < end;) {
    const code = text.charCodeAt(at)
    let entry = units[code] ?? unknown
    if (entry === unknown && !isSurrogate(code)) entry = learn(table, code, folding)
    const joins = entry === space ? before === space : (entry === voiced || entry === halfVoiced) && before !== unknown
    if (entry > several && !joins) {
      out[length] = before = entry
      length += 1
      at += 1
      continue
    }
    if (joins) {
      if (entry !== space) out[length - 1] = String.fromCharCode(before, entry).normalize('NFC').charCodeAt(0)
      at += 1
    } else {
      const letter = isSurrogate(code) ? String.fromCodePoint(text.codePointAt(at) ?? code) : text.charAt(at)
      const folded = strings.get(letter) ?? foldLetter(letter, folding)
      strings.set(letter, folded)
      if (length + folded.length + end - at > out.length) out = wider(out)
      for (let unit = 0; unit < folded.length; unit += 1) {
        places.push(length)
        offsets.push(at)
        out[length] = before = folded.charCodeAt(unit)
        length += 1
      }
      at += letter.length
    }
    places.push(length)
    offsets.push(at)
  }
  const folded = stringOf(out, length)
  const startOf = (unit: number): number => {
    const last = lastAtOrBefore(places, unit)
    return (offsets[last] ?? start) + unit - (places[last] ?? 0)
  }
  return {
    start,
    end,
    folded,
    startOf,
    endOf(unit) {
      const from = startOf(unit)
      let next = unit + 1
      while (next < length && startOf(next) === from) next += 1
      return next >= length ? end : startOf(next)
    },
  }
}

/** The words as they are compared. */
export function fold(words: string, folding: Folding): string {
  const normal = words.normalize('NFC')
  return foldSlice(normal, 0, normal.length, folding).folded
}

function wider(units: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const twice = new Uint16Array(units.length * 2)
  twice.set(units)
  return twice
}

function stringOf(units: Uint16Array, length: number): string {
  // More arguments than this at once are too many for some engines.
  const step = 8192
  let result = ''
  for (let at = 0; at < length; at += step)
    result += Reflect.apply(String.fromCharCode, null, units.subarray(at, Math.min(length, at + step)))
  return result
}

/** Index of the last of some ascending numbers that is not above a value. */
function lastAtOrBefore(numbers: readonly number[], value: number): number {
  let low = 0
  let high = numbers.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((numbers[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
