/*
 * A program: measure-classifier.js ROOT applies the rules of the first pack, and some more, to made-up cases of 2,000 words.
 * Prints figures, one JSON a line.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parse } from 'yaml'
import { evaluate } from '../../shared/classifier/engine'
import { minimalFlips } from '../../shared/classifier/flips'
import { idleFacts } from '../../shared/classifier/idle'
import { nextQuestion } from '../../shared/classifier/next-question'
import { rules as schema, type Rules } from '../../shared/classifier/rules'
import type { Statement, Told } from '../../shared/classifier/told'
import { between, randomFrom } from '../random'
import { percentile, type Figure } from './figures'

const [root = '.'] = process.argv.slice(2)
const RULES = 30
const FACTS = 25
const WORDS_A_QUOTE = 2000 / FACTS
const CASES = 60
const ROUNDS = 5
const random = randomFrom(9)
/** One of some; of none it would be a fault of this program. */
function pick<T>(of: readonly T[]): T {
  const found = of[between(random, 0, of.length - 1)]
  if (found === undefined) throw new RangeError('nothing to pick from')
  return found
}

const pack: unknown = parse(readFileSync(join(root, 'resources/packs/module-14/rules.yaml'), 'utf8'))
const rules = withMore(schema.parse(pack))

/** Findings on facts of the pack, until there are as many rules as are wanted. */
function withMore(some: Rules): Rules {
  const source = some.findings[0]?.source
  const facts = some.facts.map(({ id }) => id)
  const wanted = RULES - some.elements.length - some.findings.length
  const more = Array.from({ length: wanted }, (_, at) => ({
    id: `more-${at}`,
    label: `More ${at}`,
    when: {
      all: [
        { any: [pick(facts), pick(facts), pick(facts)] },
        { 'at-least': 2, of: [pick(facts), pick(facts), pick(facts), pick(facts)] },
        { holds: pick(facts), unless: pick(facts) },
      ],
    },
    source,
  }))
  return schema.parse({ ...some, findings: [...some.findings, ...more] })
}

function madeUpCase(subjects: number, actors: number): Told {
  const persons = [
    ...Array.from({ length: subjects }, (_, at) => ({ id: `s${at}`, label: `S${at}`, role: 'subject' as const })),
    ...Array.from({ length: actors }, (_, at) => ({ id: `a${at}`, label: `A${at}`, role: 'actor' as const })),
  ]
  const facts = Array.from({ length: FACTS }, (): Statement => {
    const of = random() < 0.5 ? {} : { of: `s${between(random, 0, subjects - 1)}` }
    const by = random() < 0.5 ? {} : { by: `a${between(random, 0, actors - 1)}` }
    const quotes = [Array.from({ length: WORDS_A_QUOTE }, () => 'word').join(' ')]
    return { fact: pick(rules.facts).id, ...of, ...by, is: random() < 0.6 ? 'yes' : 'no', quotes }
  })
  return { persons, facts }
}

const say = (name: string, value: number, goal: number | null) => {
  const figure: Figure = { name: `classifier-${name}`, value, unit: 'ms', goal }
  console.log(JSON.stringify(figure))
}

const works = [
  { name: 'engine', goal: 5, work: (told: Told) => void evaluate(rules, told) },
  { name: 'flips', goal: 15, work: (told: Told) => void minimalFlips(rules, told) },
  { name: 'idle-facts', goal: null, work: (told: Told) => void idleFacts(rules, told) },
  { name: 'next-question', goal: null, work: (told: Told) => void nextQuestion(rules, told) },
]
for (const subjects of [1, 2, 3]) {
  const cases = Array.from({ length: CASES }, () => madeUpCase(subjects, 2))
  for (const { name, goal, work } of works) {
    // Who practises has had some cases before.
    for (const told of cases) work(told)
    const times = Array.from({ length: ROUNDS }, () => cases).flatMap((all) =>
      all.map((told) => {
        const begin = performance.now()
        work(told)
        return performance.now() - begin
      }),
    )
    const ends = [
      ['p50', 0.5],
      ['p95', 0.95],
      ['max', 1],
    ] as const
    for (const [end, share] of ends) say(`${name}-${subjects}x2-${end}`, percentile(times, share), goal)
  }
}
