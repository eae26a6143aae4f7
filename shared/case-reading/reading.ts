import type { Statement } from '../classifier/told'

/** A place in a text, as UTF-16 offsets; the end is exclusive. */
export interface Span {
  start: number
  end: number
}

/** Why a fact was read out of the words: data, put into words by whoever shows it. */
export interface Reason {
  /** how the words show it; `silence`: none does, and the guide takes that for a denial */
  how: 'stated' | 'denied' | 'number' | 'implied' | 'silence'
  /** the words that speak for it most, as they stand in the text */
  cues: readonly string[]
  /** what makes it less than plain */
  but: readonly ('negated' | 'hedged' | 'quoted' | 'supposed' | 'told')[]
  /** who did it, and to whom, as the text names them; null if it does not */
  by: string | null
  to: string | null
  /** the age at the time of the story, in years, where the words tell another, or only a birth; else null */
  age: number | null
}

/** A fact that was read, with the words that show it; the best first. */
export interface ReadFact {
  statement: Statement
  /** that the statement is right, from 0 to 1 */
  confidence: number
  evidence: readonly Span[]
  reason: Reason
}

/** What the reader makes of a text. */
export interface CaseReading {
  /** in the order of the rules */
  facts: readonly ReadFact[]
  /**
   * What follows from the facts by the rules of the pack, and how sure that is, from 0 to 1: by the question to the text
   * (the head of a label in reading.yaml), as that calls its answers.
   */
  labels: Readonly<Record<string, { value: string; confidence: number }>>
}
