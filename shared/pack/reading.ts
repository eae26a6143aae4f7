import { z } from 'zod'
import { idOf } from '../classifier/rules'

/*
 * The file reading.yaml of a pack, which may be missing: how facts are read out of free text. What it names in rules.yaml, and
 * its patterns, are looked through by check-reading.ts.
 */

const name = (what: string) => z.string().min(1).max(60).describe(what)
const pattern = z.string().min(1).max(300)
const patterns = z.array(pattern).max(400)

/** What makes a fact less than plain. */
const frame = z.enum(['negated', 'hedged', 'quoted', 'supposed', 'told'])

/** What it means that a mark stands on words. */
const meaning = z.union([
  z
    .strictObject({
      fact: idOf('stated').describe('a fact; or an element, with “is: no”'),
      is: z.enum(['yes', 'no']).describe('what the words say of it'),
    })
    .describe('that the words state or deny a fact'),
  z.strictObject({ frame: frame.describe('how what is told is meant') }).describe('that what is told is no plain fact'),
  z.strictObject({ aside: z.string().min(1).describe('why nothing follows') }).describe('that nothing follows from it'),
])

const head = z.strictObject({
  id: name('of the question, as the model has it'),
  answers: z
    .array(z.string().max(60))
    .min(1)
    .max(20)
    .describe('they exclude each other; one alone is yes or no. Marks by their name, and empty for none of them'),
  marks: z
    .record(z.string(), z.string())
    .default({})
    .describe('of an answer that is no mark: the mark that speaks for it'),
})

const label = z.strictObject({
  name: name('in the JSON of the command line'),
  head: name('the question to the model'),
  of: idOf('part').describe('the finding, or the element with choices, that it is'),
  calls: z
    .record(z.string(), z.string())
    .default({})
    .describe('what an answer is called where it is not by its own name, as in { insufficient: unknown }'),
  sign: z
    .strictObject({
      fact: idOf('fact').describe('a fact that holds nothing of it, and keeps it open'),
      marks: z.array(z.string()).describe('marks that show it'),
    })
    .optional()
    .describe('what is stated where it is open, and no other fact says why'),
  silence: idOf('element')
    .optional()
    .describe('an element that counts as denied where it is no and nothing else denies it'),
})

const said = z
  .strictObject({ fact: idOf('fact').describe('a fact'), is: z.enum(['yes', 'no']).describe('what is said of it') })
  .describe('what is said of a fact')

const item = z.union([
  z.strictObject({
    name: name('of a list in the JSON of the command line'),
    of: z
      .record(z.string().min(1), z.union([idOf('fact').describe('a fact that is so'), said]))
      .describe('the fact that each name in the list is'),
  }),
  z.strictObject({ name: name('of a field that is true, false or null'), fact: idOf('fact').describe('what it says') }),
])

const cue = z.strictObject({
  id: name('of the cue'),
  but: frame.describe('what it makes of the facts in its reach'),
  reach: z.enum(['clause', 'sentence', 'text']).describe('how far'),
  find: patterns.min(1).describe('words of which one is enough'),
})

const number = z.strictObject({
  is: z.enum(['years', 'months', 'age']).describe('what the number counts'),
  from: z.number().optional().describe('it is this or more'),
  below: z.number().optional().describe('it is less'),
})

const findPattern = z.strictObject({
  id: name('of the pattern'),
  find: patterns.min(1).describe('words of which one is enough'),
  number: number.optional().describe('what the number in it has to be; of several numbers the last'),
  not: patterns.default([]).describe('words that keep it silent where they stand in the same sentence'),
  marks: z
    .record(z.string(), z.number().min(-6).max(6))
    .describe('what it says: for each mark how strongly, as log-odds; below 0 speaks against'),
})

/** reading.yaml */
export const reading = z.strictObject({
  model: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens only')
    .describe('folder of the trained model that comes with the program'),
  layout: z
    .strictObject({
      marks: z.array(name('of a mark')).min(1).max(200).describe('what words may show, in the order of the model'),
      heads: z.array(head).min(1).max(100).describe('questions to the whole text, in the order of the model'),
    })
    .describe('what is asked of a text'),
  marks: z.record(z.string(), meaning).describe('what each mark means'),
  labels: z.array(label).min(1).max(20).describe('what is concluded, for each a name and a question'),
  items: z.array(item).max(100).describe('the names of facts in the JSON of the command line'),
  lexicon: z
    .strictObject({
      lists: z
        .record(z.string().regex(/^[a-z]+(?:-[a-z]+)*$/), z.array(z.string().min(1).max(60)).min(1).max(2000))
        .default({})
        .describe('words that patterns call for as @name'),
      persons: z
        .strictObject({
          subject: patterns.describe('words for those to whom it is done'),
          actor: patterns.describe('words for those who act'),
          somebody: patterns
            .default([])
            .describe(
              'words that tell no part, as woman: in doubt it is done to them, and a name beside them stays open',
            ),
          neither: patterns.describe('words for those who have no part in it, as police or a shelter'),
        })
        .describe('who is who'),
      joining: z
        .array(z.string().min(4).max(60))
        .max(500)
        .default([])
        .describe(
          'words of four letters and more that join others and show nothing, in small letters, as about or which',
        ),
      cues: z.array(cue).max(200).default([]).describe('words that make what is told less than plain'),
      technology: z
        .array(
          z.strictObject({
            role: name('the mark that they usually bear'),
            find: patterns.min(1).describe('words for technology'),
          }),
        )
        .max(50)
        .default([])
        .describe('words for technology, by the part that it usually plays'),
    })
    .describe('words, by what they are for'),
  ages: z
    .strictObject({
      born: patterns
        .default([])
        .describe(
          'words that give a year of birth: it is read as the age in the first year after it that the text names',
        ),
      now: patterns
        .default([])
        .describe(
          'words that give an age of today: it is read as that in the first year that the text names, or so long ago',
        ),
      ago: patterns.default([]).describe('words that say how many years ago it was'),
    })
    .default({ born: [], now: [], ago: [] })
    .describe('ages that are told as of another time than that of the story'),
  patterns: z.array(findPattern).max(500).default([]).describe('what is read out of words and numbers as they stand'),
})
export type ReadingRules = z.infer<typeof reading>
