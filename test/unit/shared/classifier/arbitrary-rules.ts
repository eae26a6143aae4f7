import fc from 'fast-check'
import { rules as schema, scope, shown, type Condition, type Rules } from '../../../../shared/classifier/rules'
import type { FactOf, Person, Statement, Told } from '../../../../shared/classifier/told'

const factIds = ['f.a', 'f.b', 'f.c', 'f.d', 'f.e']
const source = { instrument: 'law', article: '1' }

/** Which kinds of condition rules may have, besides all, any and at-least. */
export interface Kinds {
  not: boolean
  unless: boolean
  /** choices, and findings that are called in any way while they are open */
  choices: boolean
}
export const everyKind: Kinds = { not: true, unless: true, choices: true }

/** Conditions on the given names; `some` may name those of `rules`. */
function conditions(names: string[], rules: string[], kinds: Kinds): fc.Arbitrary<Condition> {
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
    const some = fc.array(tie('condition'), { minLength: 1, maxLength: 3 })
    const two = { holds: tie('condition') }
    return {
      condition: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom(...names),
        fc.record({ all: some }),
        fc.record({ any: some }),
        some.chain((of) => fc.record({ 'at-least': fc.integer({ min: 1, max: of.length }), of: fc.constant(of) })),
        fc.record({ ...two, 'not-needed-if': tie('condition') }),
        ...(rules.length > 0
          ? [
              fc.record(
                { some: fc.constantFrom(...rules), same: fc.constant('subject' as const) },
                { requiredKeys: ['some'] },
              ),
            ]
          : []),
        ...(kinds.not ? [fc.record({ not: tie('condition') })] : []),
        ...(kinds.unless ? [fc.record({ ...two, unless: tie('condition') })] : []),
      ),
    }
  })
  return condition
}

const whenOpen = fc.record(
  {
    'supported-by': fc.subarray([...factIds, 'first', 'second'], { maxLength: 2 }),
    supported: fc.constantFrom(...shown.options),
    unsupported: fc.constantFrom(...shown.options),
  },
  { requiredKeys: [] },
)

/** Rules of five facts, two elements (the second may name the first) and two findings (the second may name the first). */
export function rulesOf(kinds: Kinds): fc.Arbitrary<Rules> {
  return fc
    .record({
      scopes: fc.array(fc.constantFrom(...scope.options), { minLength: factIds.length, maxLength: factIds.length }),
      first: conditions(factIds, [], kinds),
      second: conditions([...factIds, 'first'], ['first'], kinds),
      choices: kinds.choices
        ? fc.option(fc.array(conditions(factIds, [], kinds), { minLength: 2, maxLength: 3 }))
        : fc.constant(null),
      found: conditions([...factIds, 'first', 'second'], ['first', 'second'], kinds),
      other: conditions([...factIds, 'first', 'found'], ['found'], kinds),
      whenOpen: kinds.choices ? fc.array(whenOpen, { minLength: 2, maxLength: 2 }) : fc.constant([{}, {}]),
      exclusions: fc.array(fc.subarray(factIds, { minLength: 2, maxLength: 3 }), { maxLength: 2 }),
      asked: fc.boolean(),
    })
    .map((one) =>
      schema.parse({
        roles: { subject: 'person', actor: 'offender' },
        facts: factIds.map((id, at) => ({ id, label: id, 'belongs-to': one.scopes[at] })),
        exclusions: one.exclusions.map((facts) => ({ facts, because: 'They can’t.' })),
        elements: [
          element('first', one.choices === null ? { when: one.first } : { choices: one.choices.map(choice) }),
          element('second', { when: one.second }),
        ],
        findings: [
          { id: 'found', label: 'Found', when: one.found, source, 'when-open': one.whenOpen[0] },
          { id: 'other', label: 'Other', when: one.other, source, 'when-open': one.whenOpen[1], asked: one.asked },
        ],
      }),
    )
}

const element = (id: string, rest: object) => ({ id, label: id, question: `${id}?`, source, ...rest })
const choice = (when: Condition, at: number) => ({ id: `choice-${at}`, label: `Choice ${at}`, when })

const ids = (role: Person['role'], count: number): Person[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${role}-${at}`, label: `${role} ${at}`, role }))

const statementOf = (subjects: string[], actors: string[]): fc.Arbitrary<Statement> =>
  fc.record(
    {
      fact: fc.constantFrom(...factIds),
      is: fc.constantFrom('yes' as const, 'no' as const),
      quotes: fc.constant([]),
      ...(subjects.length > 0 ? { of: fc.constantFrom(...subjects) } : {}),
      ...(actors.length > 0 ? { by: fc.constantFrom(...actors) } : {}),
    },
    { requiredKeys: ['fact', 'is', 'quotes'] },
  )

/** What a case tells: at most so many persons of each role, and some facts, which may contradict each other. */
export function tellings(subjects = 2, actors = 2): fc.Arbitrary<Told> {
  return fc
    .tuple(fc.integer({ min: 0, max: subjects }), fc.integer({ min: 0, max: actors }))
    .chain(([some, others]) => {
      const persons = [...ids('subject', some), ...ids('actor', others)]
      const named = (role: Person['role']) => persons.filter((one) => one.role === role).map(({ id }) => id)
      return fc.record({
        persons: fc.constant(persons),
        facts: fc.array(statementOf(named('subject'), named('actor')), { maxLength: 7 }),
      })
    })
}

/** Gives every fact of every person or pair to which it can belong, in the order of rules and persons. */
export function factsOf(rules: Rules, { persons }: Told): FactOf[] {
  const named = (role: Person['role'], isOf: boolean): (string | null)[] => {
    const those = persons.filter((one) => one.role === role).map(({ id }) => id)
    return isOf && those.length > 0 ? those : [null]
  }
  return rules.facts.flatMap(({ id, 'belongs-to': of }) =>
    named('subject', of === 'subject' || of === 'pair').flatMap((subject) =>
      named('actor', of === 'actor' || of === 'pair').map((actor) => ({ fact: id, subject, actor })),
    ),
  )
}
