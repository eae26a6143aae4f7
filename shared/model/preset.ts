import { z } from 'zod'

/** How much of a weekday's share of reviews it gets. */
const easyDay = z.enum(['normal', 'reduced', 'minimum'])

/** Delays of a step, in minutes; one of a day or more is waited for in days. */
const steps = z.array(z.int().min(1).max(525_600)).max(20)

/** How the cards of a deck are asked. An option that is not stored has its default, so that the defaults may improve. */
export const presetOptions = z.object({
  newPerDay: z.int().min(0).max(9999).default(20),
  reviewsPerDay: z.int().min(0).max(9999).default(200),
  learningSteps: steps.default([1, 10]),
  relearningSteps: steps.default([10]),
  /** probability of recall that reviews aim for */
  desiredRetention: z.number().min(0.7).max(0.99).default(0.9),
  longestIntervalDays: z.int().min(1).max(36_500).default(36_500),
  newOrder: z.enum(['added', 'random']).default('added'),
  reviewOrder: z.enum(['due', 'random', 'least-recalled']).default('due'),
  mix: z.enum(['reviews-first', 'new-first', 'mixed']).default('reviews-first'),
  grouping: z.enum(['interleave', 'by-deck']).default('interleave'),
  buryNewSiblings: z.boolean().default(true),
  buryReviewSiblings: z.boolean().default(true),
  /** lapses after which a card is a leech; 0: never */
  leechLapses: z.int().min(0).max(99).default(8),
  leechAction: z.enum(['tag', 'suspend']).default('tag'),
  /** from Monday to Sunday */
  easyDays: z.array(easyDay).length(7).default(['normal', 'normal', 'normal', 'normal', 'normal', 'normal', 'normal']),
  /** what of a longer answer is counted, in seconds */
  longestAnswerSeconds: z.int().min(5).max(3600).default(60),
})
export type PresetOptions = z.infer<typeof presetOptions>

/** The preset of decks that have chosen no other, nor any deck above them. */
export const DEFAULT_PRESET = 'default'

export interface Preset {
  id: string
  name: string
  options: PresetOptions
}

/** The options that a preset has stored. One that is not, or that this version can't read, has its default. */
export function readPresetOptions(json: string): PresetOptions {
  const read = parseJson(json)
  const whole = presetOptions.safeParse(read)
  if (whole.success) return whole.data
  const stored = z.record(z.string(), z.unknown()).catch({}).parse(read)
  const known = Object.entries(presetOptions.shape).filter(([key, type]) => type.safeParse(stored[key]).success)
  return presetOptions.parse(Object.fromEntries(known.map(([key]) => [key, stored[key]])))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // As any value that can't be read: the defaults stand.
    return null
  }
}

/** A preset in the list of all. */
export interface ListedPreset extends Preset {
  /** decks that have it, by themselves or from a deck above */
  decks: number
  /** changes with each edit; an edit names the one that it saw */
  updatedAtMs: number
}

/** Which preset a deck has. */
export interface DeckPreset {
  deckId: string
  /** names of the decks in which it lies, and its own at the end */
  way: string[]
  /** null: as the deck above */
  ownPresetId: string | null
  presetId: string
  /** the one that it would have from the deck above */
  presetIdAbove: string
}

/** What a day asks for. */
export interface ForeseenDay {
  fresh: number
  reviews: number
}

/** What a change of options would do. */
export interface ForeseenOptions {
  /** for how much it holds */
  decks: number
  cards: number
  today: { now: ForeseenDay; changed: ForeseenDay }
  /** reviews of each of the next thirty days, about: numbers with fractions */
  load: { now: number[]; changed: number[] }
}
