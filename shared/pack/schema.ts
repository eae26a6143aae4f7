import { z } from 'zod'
import { identifier, idOf, type Rules } from '../classifier/rules'
import { MOST_PERSONS, person, statement } from '../classifier/told'
import type { ReadingRules } from './reading'

/*
 * The format of a pack: a folder with these files. This schema is the single source of the format's documentation:
 * every field says what it is for, and checkPack adds what a schema can't say (that names lead somewhere).
 */

const PACK_FORMAT = 2

/** pack.yaml */
export const packManifest = z.strictObject({
  format: z.literal(PACK_FORMAT).describe('version of this format'),
  id: identifier.describe('never changes: a learner’s marks, cards and progress hang on it'),
  version: z
    .string()
    .regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, 'three numbers of at most six digits, as in 1.2.0')
    .describe('of the content, as in 1.2.0'),
  title: z.string().min(1).describe('of the module, in full'),
  shortTitle: z.string().min(1).max(40).describe('for lists'),
  language: z.string().min(2).describe('BCP 47, as in en'),
  byline: z.string().min(1).describe('one or two sentences on where the text comes from'),
  licence: z.string().min(1).describe('under which the pack may be passed on'),
  module: z
    .strictObject({
      series: idOf('series').describe('the series that the module belongs to'),
      number: z.int().min(1).describe('its number there'),
    })
    .describe('which module this is'),
  instruments: z
    .array(
      z.strictObject({
        id: identifier.describe('named by sources'),
        name: z.string().min(1).describe('in full'),
        short: z.string().min(1).describe('as sources show it, before the article'),
        year: z.int().describe('of adoption'),
      }),
    )
    .min(1)
    .describe('treaties and laws that sources name'),
  series: z
    .array(
      z.strictObject({
        id: identifier.describe('named in links'),
        name: z.string().min(1).describe('as it is shown'),
        modules: z
          .array(
            z.strictObject({
              number: z.int().min(1).describe('its number in the series'),
              title: z.string().min(1).describe('as it is shown'),
            }),
          )
          .describe('those that the text refers to'),
      }),
    )
    .describe('other modules that the text refers to, as [Module 11](module:series/11)'),
  references: z
    .array(
      z.strictObject({
        id: identifier.describe('named in links'),
        label: z.string().min(1).describe('as cited, for example Maras, 2016'),
        full: z.string().min(1).describe('the whole reference'),
      }),
    )
    .describe('what the text cites, as [Maras, 2016](ref:maras-2016)'),
  decks: z
    .array(
      z.strictObject({ id: identifier.describe('named by cards'), name: z.string().min(1).describe('as it is shown') }),
    )
    .min(1)
    .describe('decks that cards.yaml puts its cards in'),
  pages: z
    .array(
      z.strictObject({
        headings: z
          .record(idOf('heading'), z.string().min(1))
          .refine((headings) => Object.keys(headings).length > 0, 'names no heading: name at least one')
          .describe('the page’s own headings, by the id of the heading in module.md that each stands for'),
      }),
    )
    .default([])
    .describe('pages that a learner may bring: one with all of these headings gets the pack’s terms, cards and cases'),
})
export type PackManifest = z.infer<typeof packManifest>

/** Words in the module, by the id of their heading and, if needed, the words themselves. */
const passage = z.strictObject({
  section: idOf('heading').describe('a heading of the text; its id is its words in lower case, joined by hyphens'),
  quote: z.string().min(1).optional().describe('words that stand there, letter for letter'),
})
export type Passage = z.infer<typeof passage>

/** terms.yaml: a list of these */
export const packTerm = z.strictObject({
  id: identifier.describe('never changes: cards and mastery hang on it'),
  term: z.string().min(1).describe('as the glossary shows it; what stands in brackets is not looked for in the text'),
  aliases: z.array(z.string().min(1)).default([]).describe('other forms under which the text has it'),
  definition: z.string().min(1).describe('one to three sentences, in your own words'),
  source: z
    .strictObject({
      instrument: idOf('instrument').describe('one of the instruments of the pack'),
      article: z.string().min(1).describe('for example 3(a)'),
    })
    .or(z.strictObject({ reference: idOf('reference').describe('one of the references of the pack') }))
    .describe('where the definition comes from: an article, or something that the text cites'),
  passage: passage.describe('where the module explains it'),
  see: z.array(idOf('term')).default([]).describe('related terms'),
})
export type PackTerm = z.infer<typeof packTerm>

/** cards.yaml: a list of these */
const cardCommon = {
  id: identifier.describe('never changes: a learner’s progress hangs on it'),
  deck: idOf('deck').describe('one of the decks of the pack'),
  term: idOf('term').optional().describe('the term that it asks for'),
  passage: passage.optional().describe('where the answer stands; a definition takes its term’s'),
  tags: z.array(identifier).default([]).describe('words to find it by'),
}
export const packCard = z.discriminatedUnion('type', [
  z.strictObject({
    ...cardCommon,
    type: z.literal('question'),
    front: z.string().min(1).describe('the question'),
    back: z.string().min(1).describe('the answer'),
  }),
  z.strictObject({
    ...cardCommon,
    type: z.literal('definition'),
    term: idOf('term').describe('front and back are the term and its definition'),
  }),
  z.strictObject({
    ...cardCommon,
    type: z.literal('elements'),
    front: z.string().min(1).describe('the question'),
    items: z.array(z.string().min(1)).min(2).describe('to be recalled in full, in any order'),
  }),
])
export type PackCard = z.infer<typeof packCard>

/** cases.yaml and the files in cases/: lists of these */
export const packCase = z.strictObject({
  id: identifier.describe('never changes: a learner’s attempts hang on it'),
  title: z.string().min(1).describe('a few words that give nothing away'),
  level: z.int().min(1).max(3).describe('1 easy, 3 hard'),
  family: identifier
    .optional()
    .describe('shared by cases that are variants of one story; they are not shown close to each other'),
  pair: z
    .strictObject({
      with: idOf('case').describe('the other case'),
      fact: idOf('stated').describe('the one fact, or element that is denied, in which the two differ'),
    })
    .optional()
    .describe('for one of two cases that differ in a single fact'),
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'two capital letters, as in KE'))
    .default([])
    .describe('where it plays: ISO 3166-1 codes'),
  persons: z
    .array(person)
    .max(MOST_PERSONS)
    .default([])
    .describe('who takes part; left out where nobody need be told apart'),
  text: z
    .string()
    .min(1)
    .describe('paragraphs parted by an empty line; lines are joined but for those of a list, a log or a conversation'),
  facts: z
    .array(
      statement.refine(({ quotes }) => quotes.length > 0, {
        path: ['quotes'],
        error: 'names no words: copy those that show it',
      }),
    )
    .describe('what the text states or denies, of whom, with its words'),
  findings: z
    .record(idOf('finding'), z.enum(['yes', 'no', 'insufficient']))
    .describe('one for each finding that is asked, and those for information that are yes or insufficient'),
  decisive: idOf('element').describe('the element on which the case turns'),
  explanation: z.string().min(1).describe('shown with the result: why the key is as it is'),
  invites: z.array(z.string().min(1)).default([]).describe('the mistakes that it invites'),
})
export type PackCase = z.infer<typeof packCase>

/** A pack in memory: its files, read and checked. */
export interface Pack {
  manifest: PackManifest
  /** Markdown of module.md */
  module: string
  terms: PackTerm[]
  cards: PackCard[]
  rules: Rules
  cases: PackCase[]
  /** how facts are read out of free text; null: the pack has no reader */
  reading: ReadingRules | null
}
