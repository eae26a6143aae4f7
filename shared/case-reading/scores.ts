/** A word of a text, as UTF-16 offsets; the end is exclusive. */
export interface Word {
  start: number
  end: number
}

/**
 * What a layer makes of a text. All numbers are log-odds, so that layers are added: above 0 speaks for, below against.
 * A mark is a thing that single words show ("rec": recruitment is stated here); a head is a question about the whole
 * text with exclusive answers ("tip": yes, no, insufficient), or with one ("rec": is it stated at all?).
 */
export interface Scores {
  words: readonly Word[]
  /** per mark one number for each word; a layer that knows nothing of a mark leaves it out */
  marks: Readonly<Record<string, Float32Array>>
  /** per head one number for each of its answers, in the order of the layout */
  heads: Readonly<Record<string, readonly number[]>>
}

/** The greatest of many numbers; -Infinity of none. */
export function greatest(numbers: Float32Array): number {
  let most = -Infinity
  for (let at = 0; at < numbers.length; at++) {
    const one = numbers[at] ?? -Infinity
    if (one > most) most = one
  }
  return most
}

/** What is asked of a text, and in which order the answers of a head stand. Part of a pack’s reading.yaml. */
export interface Layout {
  marks: readonly string[]
  heads: readonly { id: string; answers: readonly string[] }[]
}
