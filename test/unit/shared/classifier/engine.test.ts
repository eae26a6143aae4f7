import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assumedSteps, decidingFacts } from '../../../../shared/classifier/deciding'
import { evaluate, type Evaluation } from '../../../../shared/classifier/engine'
import { parts } from '../../../../shared/classifier/parts'
import { replay } from '../../../../shared/classifier/replay'
import { rules as rulesSchema, type Condition, type Rules, type Tristate } from '../../../../shared/classifier/rules'
import { toldOtherwise, type Statement, type Told } from '../../../../shared/classifier/told'
import { everyKind, factsOf, rulesOf, tellings } from './arbitrary-rules'

const source = { instrument: 'law', article: '1' }

function technology(): Rules {
  return rulesSchema.parse({
    roles: { subject: 'person', actor: 'offender' },
    facts: ['ict.target', 'ict.tool', 'act.driven'].map((id) => ({ id, label: id, 'belongs-to': 'case' })),
    elements: [
      { id: 'act', label: 'Act', question: 'Which act?', when: 'act.driven', source },
      {
        id: 'technology',
        label: 'Technology',
        question: 'Which part?',
        choices: [
          { id: 'enabled', label: 'Enabled', when: { holds: 'ict.tool', unless: 'ict.target' } },
          { id: 'both', label: 'Both', when: { all: ['ict.target', 'ict.tool'] } },
          { id: 'none', label: 'None', when: { not: { any: ['ict.target', 'ict.tool'] } } },
        ],
        source,
      },
    ],
    findings: [
      {
        id: 'crime',
        label: 'Crime',
        when: { all: ['act', 'technology'] },
        source,
        'when-open': { 'supported-by': ['act', 'technology'] },
      },
    ],
  })
}

const tell = (facts: Record<string, 'yes' | 'no'>): Told => ({
  persons: [],
  facts: Object.entries(facts).map(([fact, is]) => ({ fact, is, quotes: [] })),
})

describe('evaluating rules', () => {
  test('a fact that is left out is not stated', () => {
    expect(evaluate(technology(), tell({})).subjects[0]?.elements.act?.value).toBe('open')
  })

  test('the first choice that holds is right, and the last where none does', () => {
    const valueOf = (facts: Record<string, 'yes' | 'no'>) =>
      evaluate(technology(), tell(facts)).subjects[0]?.elements.technology
    expect(valueOf({ 'ict.tool': 'yes' })).toMatchObject({ value: 'enabled', met: 'yes' })
    expect(valueOf({ 'ict.tool': 'yes', 'ict.target': 'yes' })).toMatchObject({ value: 'both', met: 'yes' })
    expect(valueOf({ 'ict.tool': 'no', 'ict.target': 'no' })).toMatchObject({ value: 'none', met: 'no' })
    expect(valueOf({})).toMatchObject({ value: 'none', met: 'open' })
  })

  test('an open finding is shown as insufficient only where something points to it', () => {
    const crime = (facts: Record<string, 'yes' | 'no'>) => evaluate(technology(), tell(facts)).findings.crime
    expect(crime({})).toMatchObject({ value: 'open', shown: 'no' })
    expect(crime({ 'act.driven': 'yes' })).toMatchObject({ value: 'open', shown: 'insufficient' })
    expect(crime({ 'act.driven': 'no' })).toMatchObject({ value: 'no', shown: 'no' })
    expect(crime({ 'act.driven': 'yes', 'ict.tool': 'yes' })).toMatchObject({ value: 'yes', shown: 'yes' })
  })

  test('statements that contradict each other leave a fact open, with both of them in the trace', () => {
    const said: Statement[] = [
      { fact: 'act.driven', is: 'yes', quotes: ['drove her'] },
      { fact: 'act.driven', is: 'no', quotes: ['never drove her'] },
    ]
    const [only] = evaluate(technology(), { persons: [], facts: said }).subjects
    expect(only?.elements.act).toMatchObject({ value: 'open', trace: { children: [{ disputed: true, told: said }] } })
  })

  test('a number that is told is held against the threshold, which is in the rules', () => {
    const rules = technology()
    const withThreshold = rulesSchema.parse({
      ...rules,
      parameters: [{ id: 'years', label: 'years', value: 4, unit: 'years', since: '2003-09-29', source }],
      facts: rules.facts.map((one) => (one.id === 'act.driven' ? { ...one, threshold: 'years' } : one)),
    })
    const act = (is: number) =>
      evaluate(withThreshold, { persons: [], facts: [{ fact: 'act.driven', is, quotes: [] }] }).subjects[0]?.elements
        .act
    expect([act(3.5)?.value, act(4)?.value, act(5)?.value]).toEqual(['no', 'yes', 'yes'])
  })

  test('refuses names that lead nowhere and elements that come back to themselves', () => {
    const rules = technology()
    const broken = (when: string): Rules => ({
      ...rules,
      elements: rules.elements.map((element) => (element.id === 'act' ? { ...element, when } : element)),
    })
    expect(() => evaluate(broken('act.flown'), tell({}))).toThrow('no fact, element or finding is called act.flown')
    expect(() => evaluate(broken('act'), tell({}))).toThrow('act depends on itself')
  })
})

const tracesOf = ({ subjects, findings }: Evaluation) =>
  [
    ...subjects.flatMap((one) => [...Object.values(one.elements), ...Object.values(one.findings)]),
    ...Object.values(findings),
  ].map(({ trace }) => trace)

describe('the trace', () => {
  test('worked out anew from the statements in it, comes to the same', () => {
    fc.assert(
      fc.property(rulesOf(everyKind), tellings(), (rules, told) => {
        for (const trace of tracesOf(evaluate(rules, told))) expect(replay(trace)).toBe(trace.value)
      }),
    )
  })

  test('has every condition of the rule, and no other', () => {
    fc.assert(
      fc.property(rulesOf(everyKind), tellings(0, 0), (rules, told) => {
        const { findings } = evaluate(rules, told)
        const size = (one: (typeof findings)[string]['trace']): number =>
          one.kind === 'fact' ? 1 : 1 + one.children.reduce((sum, child) => sum + size(child), 0)
        const { trace } = findings.found ?? {}
        expect(trace && size(trace)).toBe(sizeOfRule(rules, 'found'))
      }),
    )
  })

  test('the facts on which a value rests give it alone, without exceptions', () => {
    fc.assert(
      fc.property(rulesOf({ ...everyKind, unless: false, choices: false }), tellings(0, 0), (rules, told) => {
        const result = evaluate(rules, told).findings.found
        if (!result || result.value === 'open') return
        const resting = decidingFacts(result.trace)
        const alone = { ...told, facts: told.facts.filter(({ fact }) => resting.includes(fact)) }
        expect(evaluate(rules, alone).findings.found?.value).toBe(result.value)
      }),
    )
  })

  test('names the exceptions that were assumed not to apply, and only where they count', () => {
    const rules = technology()
    for (const finding of rules.findings) finding.when = { holds: 'act.driven', unless: 'ict.target' }
    const assumed = (facts: Record<string, 'yes' | 'no'>) => {
      const trace = evaluate(rules, tell(facts)).findings.crime?.trace
      return trace ? assumedSteps(trace).map(({ children }) => children[1]?.id) : null
    }
    expect(assumed({ 'act.driven': 'yes' })).toEqual(['ict.target'])
    expect(assumed({ 'act.driven': 'yes', 'ict.target': 'no' })).toEqual([])
    expect(assumed({ 'act.driven': 'no' })).toEqual([])
  })
})

/** How many steps a rule has, once what it names is put in its place. A name within a rule is the step that it names. */
function sizeOfRule({ elements, findings, facts }: Rules, id: string): number {
  const isFact = (name: string) => facts.some((fact) => fact.id === name)
  const sizeOf = (name: string): number => {
    if (isFact(name)) return 1
    const element = elements.find((one) => one.id === name)
    const rule = element ?? findings.find((one) => one.id === name)
    if (element?.choices) return 1 + element.choices.reduce((sum, { when }) => sum + named(when), 0)
    return rule?.when === undefined ? 0 : named(rule.when)
  }
  const named = (when: Parameters<typeof parts>[0]): number =>
    (typeof when === 'string' ? 1 : 0) +
    parts(when).reduce<number>((sum, part) => sum + (typeof part === 'string' ? sizeOf(part) : 1), 0)
  return sizeOf(id)
}

/** The facts on which an exception rests, also through what it names. */
function exceptionsOf({ elements, findings }: Rules): Set<string> {
  const whenOf = (name: string) =>
    [...elements, ...findings].flatMap(({ id, when }) => (id === name && when ? [when] : []))
  const under = (when: Condition): string[] =>
    parts(when).flatMap((part) => {
      const name = typeof part === 'string' ? part : 'some' in part ? part.some : null
      return name === null ? [] : [name, ...whenOf(name).flatMap(under)]
    })
  return new Set(
    [...elements, ...findings]
      .flatMap(({ when }) => (when === undefined ? [] : parts(when)))
      .flatMap((part) => (typeof part === 'object' && 'unless' in part ? under(part.unless) : [])),
  )
}

describe('more facts', () => {
  const rank: Record<Tristate, number> = { no: 0, open: 1, yes: 2 }
  const withOneMore = fc.tuple(fc.nat(), fc.constantFrom('yes' as const, 'no' as const))

  /** Evaluates before and after one more fact is told, of which nothing was told. */
  function compare(rules: Rules, told: Told, [at, to]: [number, 'yes' | 'no'], isMeant = (_fact: string) => true) {
    const open = factsOf(rules, told).filter(
      ({ fact }) => isMeant(fact) && !told.facts.some((one) => one.fact === fact),
    )
    const one = open[at % Math.max(1, open.length)]
    const then = one === undefined ? told : toldOtherwise(told, [{ ...one, from: 'open', to }])
    return [evaluate(rules, told), evaluate(rules, then)] as const
  }

  test('without exceptions and choices, no fact that is told changes a yes or a no of a person or of the case', () => {
    fc.assert(
      fc.property(
        rulesOf({ not: true, unless: false, choices: false }),
        tellings(),
        withOneMore,
        (rules, told, more) => {
          const [before, after] = compare(rules, told, more)
          for (const [id, { value }] of Object.entries(before.findings))
            if (value !== 'open') expect(after.findings[id]?.value).toBe(value)
          before.subjects.forEach(({ elements, findings }, at) => {
            const then = after.subjects[at]
            for (const [id, { met }] of Object.entries(elements))
              if (met !== 'open') expect(then?.elements[id]?.met).toBe(met)
            for (const [id, { value }] of Object.entries(findings))
              if (value !== 'open') expect(then?.findings[id]?.value).toBe(value)
          })
        },
      ),
    )
  })

  // What is no exception decides and never undoes. An exception that is told undoes what it is of, and then another way,
  // or another person, of whom it is open, may be all that is left: so of those nothing is claimed.
  test('with exceptions and “not”, of several persons, no fact outside of exceptions changes a yes or a no', () => {
    fc.assert(
      fc.property(
        rulesOf({ not: true, unless: true, choices: false }),
        tellings(),
        withOneMore,
        (rules, told, more) => {
          const excepting = exceptionsOf(rules)
          const [before, after] = compare(rules, told, more, (fact) => !excepting.has(fact))
          for (const [id, { value }] of Object.entries(before.findings))
            if (value !== 'open') expect(after.findings[id]?.value).toBe(value)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('without “not” and exceptions, a fact that holds makes nothing less, and one that does not makes nothing more', () => {
    fc.assert(
      fc.property(
        rulesOf({ not: false, unless: false, choices: false }),
        tellings(),
        withOneMore,
        (rules, told, more) => {
          const [before, after] = compare(rules, told, more)
          for (const [id, { value }] of Object.entries(before.findings)) {
            const then = after.findings[id]?.value ?? 'open'
            const [less, greater] = more[1] === 'yes' ? [value, then] : [then, value]
            expect(rank[less]).toBeLessThanOrEqual(rank[greater])
          }
        },
      ),
    )
  })

  test('that are told of one who acts change nothing of another', () => {
    const rules = rulesSchema.parse({
      ...technology(),
      facts: ['did', 'took'].map((id) => ({ id, label: id, 'belongs-to': 'pair' })),
      elements: [{ id: 'both', label: 'Both', question: 'Both?', when: { all: ['did', 'took'] }, source }],
      findings: [{ id: 'crime', label: 'Crime', when: 'both', source }],
    })
    const persons = [
      { id: 'her', label: 'her', role: 'subject' as const },
      { id: 'one', label: 'one', role: 'actor' as const },
      { id: 'other', label: 'other', role: 'actor' as const },
    ]
    const said = (by: string, other: string): Statement[] => [
      { fact: 'did', by, is: 'yes', quotes: [] },
      { fact: 'took', by: other, is: 'yes', quotes: [] },
    ]
    expect(evaluate(rules, { persons, facts: said('one', 'other') }).findings.crime?.value).toBe('open')
    expect(evaluate(rules, { persons, facts: said('one', 'one') }).findings.crime?.value).toBe('yes')
  })

  test('add up for a person where a rule asks for any who acts, and not for two persons', () => {
    const rules = rulesSchema.parse({
      ...technology(),
      facts: ['did', 'took'].map((id) => ({ id, label: id, 'belongs-to': 'pair' })),
      elements: ['did', 'took'].map((id) => ({ id: `${id}-it`, label: id, question: 'Did it?', when: id, source })),
      findings: [
        {
          id: 'crime',
          label: 'Crime',
          when: { all: ['did-it', 'took-it'].map((some) => ({ some, same: 'subject' })) },
          source,
        },
      ],
    })
    const persons = [
      ...['her', 'him'].map((id) => ({ id, label: id, role: 'subject' as const })),
      ...['one', 'other'].map((id) => ({ id, label: id, role: 'actor' as const })),
    ]
    const said = (of: string): Statement[] => [
      { fact: 'did', of: 'her', by: 'one', is: 'yes', quotes: [] },
      { fact: 'took', of, by: 'other', is: 'yes', quotes: [] },
    ]
    expect(evaluate(rules, { persons, facts: said('her') }).findings.crime?.value).toBe('yes')
    expect(evaluate(rules, { persons, facts: said('him') }).findings.crime?.value).toBe('open')
  })
})
