import fc from 'fast-check'
import { tristate, type Condition, type Rules, type Tristate } from '../../../../shared/classifier/rules'

export const factIds = ['f.a', 'f.b', 'f.c', 'f.d', 'f.e']
const source = { instrument: 'law', article: '1' }

/** Conditions on the given names. */
function conditions(names: string[], withExceptions: boolean): fc.Arbitrary<Condition> {
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
    const some = fc.array(tie('condition'), { minLength: 1, maxLength: 3 })
    const plain = [
      fc.constantFrom(...names),
      fc.record({ all: some }),
      fc.record({ any: some }),
      fc.record({ not: tie('condition') }),
      some.chain((of) => fc.record({ 'at-least': fc.integer({ min: 1, max: of.length }), of: fc.constant(of) })),
    ]
    const exception = fc.record({ holds: tie('condition'), unless: tie('condition') })
    return {
      condition: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        ...plain,
        ...(withExceptions ? [exception] : []),
      ),
    }
  })
  return condition
}

/** Rules of five facts, two elements (the second may name the first) and a finding. */
export function rulesOf(withExceptions: boolean): fc.Arbitrary<Rules> {
  return fc
    .tuple(
      conditions(factIds, withExceptions),
      conditions([...factIds, 'first'], withExceptions),
      conditions([...factIds, 'first', 'second'], withExceptions),
    )
    .map(([first, second, finding]) => ({
      facts: factIds.map((id) => ({ id, label: id })),
      elements: [
        { id: 'first', label: 'First', question: 'First?', when: first, source, terms: [] },
        { id: 'second', label: 'Second', question: 'Second?', when: second, source, terms: [] },
      ],
      findings: [{ id: 'found', label: 'Found', when: finding, source, assumes: [], supportedBy: ['first'] }],
    }))
}

export const facts: fc.Arbitrary<Record<string, Tristate>> = fc.record(
  Object.fromEntries(factIds.map((id) => [id, fc.constantFrom<Tristate>(...tristate.options)])),
)
