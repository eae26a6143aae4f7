import { z } from 'zod'
import { quickFireClock } from '../practice/quick-fire-clock'
import { cardTable, defaultCardTable } from './card-table'

/** The learner's choices. A setting that is not stored has its default, so that the defaults may improve. */
export const settings = z.object({
  paper: z.enum(['system', 'light', 'sepia', 'dark', 'contrast-light', 'contrast-dark']).default('system'),
  /** of the reading text: ours, or the system's own */
  typeface: z.enum(['literata', 'onest', 'serif', 'sans']).default('literata'),
  /** of the reading text, px at 100 % zoom */
  textSize: z.int().min(14).max(36).default(19),
  /** characters a line */
  measure: z.union([z.literal(56), z.literal(66), z.literal(76)]).default(66),
  spacing: z.enum(['tight', 'normal', 'wide']).default('normal'),
  underlineTerms: z.enum(['first', 'every', 'none']).default('first'),
  hyphenate: z.boolean().default(false),
  /** of reading aloud, 1 as the voice speaks by itself */
  speechRate: z.number().min(0.5).max(2.5).default(1),
  /** voice that reads texts aloud, by their language: its address as the system names it */
  voices: z.record(z.string().max(35), z.string().max(500)).default({}),
  /** names of the five mark colours */
  markNames: z
    .array(z.string().trim().min(1).max(24))
    .length(5)
    .default(['definition', 'elements', 'means', 'exam', 'doubt']),
  singleKeys: z.boolean().default(true),
  /** a screen reader hears where the marks of a text start and end */
  sayMarks: z.boolean().default(true),
  /** hours after midnight */
  dayStartsAtHour: z.int().min(0).max(23).default(4),
  /** of answering without a pause, until a break is suggested; 0: never */
  breakAfterMinutes: z.int().min(0).max(240).default(25),
  /** of the quick fire: how long an item may take, against what is usual */
  quickFireClock: quickFireClock.default('normal'),
  /** columns of the table of cards, and by which it is sorted */
  cardTable: cardTable.default(defaultCardTable),
  /** ids of the decks whose own are not shown in the index; of decks that are gone as well */
  foldedDecks: z.array(z.string().min(1).max(200)).max(10_000).default([]),
  /** first-run hints seen; 3 when done or skipped */
  hintsDone: z.int().min(0).max(3).default(0),
})
export type Settings = z.infer<typeof settings>

const { shape } = settings

/** Some settings with new values. Not `settings.partial()`, which would fill in the defaults of those that are absent. */
export const settingsChange = z
  .object({
    paper: shape.paper.unwrap(),
    typeface: shape.typeface.unwrap(),
    textSize: shape.textSize.unwrap(),
    measure: shape.measure.unwrap(),
    spacing: shape.spacing.unwrap(),
    underlineTerms: shape.underlineTerms.unwrap(),
    hyphenate: shape.hyphenate.unwrap(),
    speechRate: shape.speechRate.unwrap(),
    voices: shape.voices.unwrap(),
    markNames: shape.markNames.unwrap(),
    singleKeys: shape.singleKeys.unwrap(),
    sayMarks: shape.sayMarks.unwrap(),
    dayStartsAtHour: shape.dayStartsAtHour.unwrap(),
    breakAfterMinutes: shape.breakAfterMinutes.unwrap(),
    quickFireClock: shape.quickFireClock.unwrap(),
    cardTable: shape.cardTable.unwrap(),
    foldedDecks: shape.foldedDecks.unwrap(),
    hintsDone: shape.hintsDone.unwrap(),
  } satisfies Record<keyof Settings, z.ZodType>)
  .partial()
export type SettingsChange = z.infer<typeof settingsChange>
