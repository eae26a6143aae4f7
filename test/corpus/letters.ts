/** More parts than this were not drawn as one word. */
const mostParts = 16

/** Words that only one of two readings has. */
export interface Difference {
  lost: string[]
  invented: string[]
}

/**
 * Takes out of a difference the words that both readings have with their letters parted in other places, where ours are
 * as good: a word that stands in the truth elsewhere (small capitals and spaced-out letters come out of pdftotext as
 * "P HYSICS" and "c h a p t e r"), or a sign of a formula with its index. A word of ours that the truth never has, such
 * as "nev ertheless" or "thecat", stays a fault.
 */
export function settled({ lost, invented }: Difference, has: readonly string[], wanted: readonly string[]): Difference {
  const known = new Set(wanted)
  const [mine, theirs] = [countsOf(invented), countsOf(lost)]
  pairOff(wanted, theirs, mine, (whole, parts) => known.has(whole) || isIndexed(parts))
  pairOff(has, mine, theirs, (_, parts) => parts.every((part) => known.has(part)))
  return { lost: left(lost, theirs), invented: left(invented, mine) }
}

/** A letter with one or two small ones, as in x with the index ij. */
const isIndexed = ([first = '', ...rest]: readonly string[]): boolean =>
  first.length === 1 && rest.length <= 2 && rest.every((part) => part.length <= 2)

/** Where the words of one difference, side by side in their text, make up a word of the other, both lose them. */
function pairOff(
  text: readonly string[],
  parts: Map<string, number>,
  wholes: Map<string, number>,
  isRight: (whole: string, parts: readonly string[]) => boolean,
): void {
  const longest = Math.max(0, ...[...wholes.keys()].map((whole) => whole.length))
  for (let at = 0; at < text.length; at++) {
    const run: string[] = []
    let joined = ''
    for (let next = at; next < text.length && run.length < mostParts; next++) {
      const word = text[next] ?? ''
      run.push(word)
      joined += word
      if (joined.length > longest || !hasAll(parts, run)) break
      if (run.length < 2 || !wholes.get(joined) || !isRight(joined, run)) continue
      for (const part of run) take(parts, part)
      take(wholes, joined)
      at = next
      break
    }
  }
}

function hasAll(counts: ReadonlyMap<string, number>, words: readonly string[]): boolean {
  return [...countsOf(words)].every(([word, count]) => (counts.get(word) ?? 0) >= count)
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const take = (counts: Map<string, number>, word: string): void => void counts.set(word, (counts.get(word) ?? 0) - 1)

/** The words in their order, each as often as is still counted. */
function left(words: readonly string[], counts: ReadonlyMap<string, number>): string[] {
  const open = new Map(counts)
  return words.filter((word) => {
    const count = open.get(word) ?? 0
    if (count > 0) open.set(word, count - 1)
    return count > 0
  })
}
