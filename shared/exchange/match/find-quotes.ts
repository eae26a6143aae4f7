import { squeezed, type Squeezed } from './squeezed'

/** Words to be looked for, with what stands around them as far as that is known. */
export interface Quote {
  exact: string
  prefix: string
  suffix: string
}

/** Where a quote stands, apart from white space and typography. */
export interface QuotePlace {
  /** of the place that fits its context best, in UTF-16 units of the text */
  start: number
  end: number
  /** share of its context that stands around it, 0 to 1; 1 if it has none */
  context: number
  /** context of the next best place; -1 without one */
  rival: number
}

interface Pattern {
  exact: Uint16Array
  prefix: Uint16Array
  suffix: Uint16Array
  best: { at: number; context: number } | null
  rival: number
}

/** Quotes are told apart by so many units first, and compared whole only where these are the same. */
const WINDOW = 8
/** So many units are looked at before everything else gets its turn: some milliseconds. */
const UNITS_AT_ONCE = 400_000

/**
 * Finds all quotes in one reading of the text, however many there are. Null for one that does not stand there.
 * @param turn lets everything else that waits have its turn
 */
export async function findQuotes(
  text: Squeezed,
  quotes: readonly Quote[],
  turn: () => Promise<void>,
): Promise<(QuotePlace | null)[]> {
  const patterns = quotes.map(patternOf)
  const byWindow = new Map<number, Pattern[]>()
  for (const pattern of patterns) {
    const window = Math.min(WINDOW, pattern.exact.length)
    if (window > 0) byWindow.set(window, [...(byWindow.get(window) ?? []), pattern])
  }
  for (const [window, ofWindow] of byWindow) await search(text, window, ofWindow, turn)
  return patterns.map((pattern) => placeOf(text, pattern))
}

function patternOf({ exact, prefix, suffix }: Quote): Pattern {
  const units = (words: string) => squeezed(words.normalize('NFC')).units
  return { exact: units(exact), prefix: units(prefix), suffix: units(suffix), best: null, rival: -1 }
}

/** By a hash that rolls along the text. Source: Karp and Rabin, "Efficient randomized pattern-matching algorithms", 1987. */
async function search(
  { units }: Squeezed,
  window: number,
  patterns: Pattern[],
  turn: () => Promise<void>,
): Promise<void> {
  const byHash = new Map<number, Pattern[]>()
  // Tells most places that none begins there without asking the map.
  const mayBegin = new Uint8Array(0x10000)
  for (const pattern of patterns) {
    const hash = hashOf(pattern.exact, window)
    const same = byHash.get(hash)
    if (same) same.push(pattern)
    else byHash.set(hash, [pattern])
    mayBegin[hash & 0xffff] = 1
  }
  let power = 1
  for (let n = 1; n < window; n++) power = Math.imul(power, BASE)
  let hash = hashOf(units, Math.min(window, units.length))
  for (let at = 0; at + window <= units.length; at++) {
    if (mayBegin[hash & 0xffff] === 1) for (const pattern of byHash.get(hash) ?? []) visit(units, at, pattern)
    hash = (Math.imul(hash - Math.imul(units[at] ?? 0, power), BASE) + (units[at + window] ?? 0)) | 0
    if (at % UNITS_AT_ONCE === UNITS_AT_ONCE - 1) await turn()
  }
}

const BASE = 0x01000193

function hashOf(units: Uint16Array, length: number): number {
  let hash = 0
  for (let at = 0; at < length; at++) hash = (Math.imul(hash, BASE) + (units[at] ?? 0)) | 0
  return hash
}

/** Takes a place of a pattern, if it is one, and if none that was found fits better. */
function visit(units: Uint16Array, at: number, pattern: Pattern): void {
  const { exact, best } = pattern
  if (at + exact.length > units.length) return
  for (let n = 0; n < exact.length; n++) if (units[at + n] !== exact[n]) return
  const context = contextAt(units, at, pattern)
  if (best === null || context > best.context) {
    pattern.rival = best === null ? -1 : best.context
    pattern.best = { at, context }
  } else pattern.rival = Math.max(pattern.rival, context)
}

/** Counted outward from the quote. */
function contextAt(units: Uint16Array, at: number, { exact, prefix, suffix }: Pattern): number {
  const kept = prefix.length + suffix.length
  if (kept === 0) return 1
  let before = 0
  while (before < prefix.length && before < at && units[at - 1 - before] === prefix[prefix.length - 1 - before])
    before += 1
  let after = 0
  while (after < suffix.length && units[at + exact.length + after] === suffix[after]) after += 1
  return (before + after) / kept
}

function placeOf({ at }: Squeezed, { exact, best, rival }: Pattern): QuotePlace | null {
  if (best === null) return null
  const start = at[best.at] ?? 0
  const end = (at[best.at + exact.length - 1] ?? start) + 1
  return { start, end, context: best.context, rival }
}
