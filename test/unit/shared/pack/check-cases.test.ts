import { describe, expect, test } from 'vitest'
import { checkCases, keyRemarks } from '../../../../shared/pack/check-cases'
import type { PackProblem } from '../../../../shared/errors'
import { readParts } from '../../../../shared/pack/parts'
import { smallPackFiles } from '../../electron/library/small-pack'

const rules = `roles: { subject: owner, actor: finder }
parameters:
  - { id: worth, label: worth, value: 10, unit: crowns, since: 1911-01-01, source: { instrument: rules-1911, article: "9" } }
facts:
  - { id: thing.lost, label: lost, belongs-to: subject }
  - { id: thing.taken, label: taken up, belongs-to: pair }
  - { id: thing.dear, label: of worth, belongs-to: case, threshold: worth }
  - { id: kept.hidden, label: hidden, belongs-to: actor }
  - { id: kept.sold, label: sold, belongs-to: actor }
elements:
  - { id: lost, label: Lost, question: Lost?, when: thing.lost, source: { instrument: rules-1911, article: "4" } }
  - { id: taken, label: Taken, question: Taken?, when: thing.taken, source: { instrument: rules-1911, article: "4" } }
  - { id: dear, label: Dear, question: Dear?, when: thing.dear, source: { instrument: rules-1911, article: "9" } }
  - { id: kept, label: Kept, question: Kept?, when: { any: [kept.hidden, kept.sold] }, source: { instrument: rules-1911, article: "5" } }
findings:
  - { id: found, label: Found, when: { all: [lost, taken] }, source: { instrument: rules-1911, article: "4" } }
  - { id: stolen, label: Kept for oneself, asked: false, when: { all: [taken, kept] }, source: { instrument: rules-1911, article: "5" } }
`

/** Two cases that differ in whether it was hidden. */
const pair = `- id: told
  title: Told
  level: 1
  family: log
  pair: { with: hidden, fact: kept.hidden }
  persons: [{ id: a, label: A., role: subject }, { id: b, label: B., role: actor }]
  text: A. lost a log. B. took it up and told of it.
  facts:
    - { fact: thing.lost, of: a, is: yes, quotes: [A. lost a log] }
    - { fact: thing.taken, of: a, by: b, is: yes, quotes: [B. took it up] }
    - { fact: kept, by: b, is: no, quotes: [told of it] }
  findings: { found: yes }
  decisive: kept
  explanation: It was found.
- id: hidden
  title: Hidden
  level: 1
  family: log
  pair: { with: told, fact: kept.hidden }
  persons: [{ id: a, label: A., role: subject }, { id: b, label: B., role: actor }]
  text: A. lost a log. B. took it up and hid it.
  facts:
    - { fact: thing.lost, of: a, is: yes, quotes: [A. lost a log] }
    - { fact: thing.taken, of: a, by: b, is: yes, quotes: [B. took it up] }
    - { fact: kept.hidden, by: b, is: yes, quotes: [hid it] }
  findings: { found: yes, stolen: yes }
  decisive: kept
  explanation: It was found, and kept.
`

/** The two cases, of which pieces were replaced: in the first place where each stands, or by a pattern. */
function partsWith(...edits: [from: string | RegExp, to: string][]) {
  const cases = edits.reduce((text, [from, to]) => {
    const next = text.replace(from, () => to)
    expect(next, `the cases have: ${String(from)}`).not.toBe(text)
    return next
  }, pair)
  const { parts, problems } = readParts({ ...smallPackFiles, 'rules.yaml': rules, 'cases.yaml': cases }, new Map())
  expect(problems).toEqual([])
  return parts
}

const shortOf = (problems: PackProblem[]) => problems.map(({ line, field, message }) => ({ line, field, message }))
const problemsWith = (...edits: Parameters<typeof partsWith>) => shortOf(checkCases(partsWith(...edits)))

describe('a key that differs from what follows from the facts', () => {
  const remarksWith = (...edits: Parameters<typeof partsWith>) => shortOf(keyRemarks(partsWith(...edits)))

  test('is no fault: it is named for authors, and counts', () => {
    const edit = ['{ found: yes }', '{ found: no }'] as const
    expect(problemsWith([...edit])).toEqual([])
    const message = expect.stringMatching(/“found” is no here, and by the rules yes follows.*The key counts/)
    expect(remarksWith([...edit])).toEqual([{ line: 12, field: '0.findings.found', message }])
  })

  test('is named also where the key leaves out what is for information', () => {
    const message = expect.stringMatching(/“stolen” is no here, and by the rules yes follows/)
    expect(remarksWith([', stolen: yes', ''])).toEqual([{ line: 26, field: '1.findings', message }])
  })

  test('nothing is said where both agree', () => {
    expect(
      keyRemarks(readParts({ ...smallPackFiles, 'rules.yaml': rules, 'cases.yaml': pair }, new Map()).parts),
    ).toEqual([])
  })
})

test('two cases that differ in one fact, the one by denying its element, are a pair without faults', () => {
  expect(problemsWith(['A. lost a log. B.', 'A. lost a log. Then B.'])).toEqual([])
})

describe('of a case it is said', () => {
  test.each<[what: string, edits: [string | RegExp, string][], line: number, field: string, message: RegExp]>([
    ['that its id stands twice', [['- id: hidden', '- id: told']], 15, '1.id', /^“told” stands here a second time/],
    [
      'that two persons have one id',
      [['id: b, label: B.', 'id: a, label: B.']],
      6,
      '0.persons',
      /two persons have the same id/,
    ],
    [
      'whom a fact names that is not there',
      [['of: a, is', 'of: c, is']],
      9,
      '0.facts.0.of',
      /no person of this case is called “c”/,
    ],
    [
      'that who acts is named for whom it is done to',
      [['of: a, by: b', 'of: b, by: b']],
      10,
      '0.facts.1.of',
      /“b” has the role actor: name one with the role subject/,
    ],
    [
      'the same of one in a list',
      [['of: a, by: b', 'of: a, by: [b, a]']],
      10,
      '0.facts.1.by',
      /“a” has the role subject/,
    ],
    [
      'that the rules have no such fact',
      [['fact: thing.lost', 'fact: thing.mine']],
      9,
      '0.facts.0.fact',
      /no fact “thing.mine”/,
    ],
    [
      'that an element can be denied only',
      [[/fact: kept, by: b, is: no/, 'fact: kept, by: b, is: yes']],
      11,
      '0.facts.2.fact',
      /may be denied/,
    ],
    [
      'that an element of one fact can’t be denied as a whole',
      [['fact: thing.lost, of: a, is: yes', 'fact: lost, of: a, is: no']],
      9,
      '0.facts.0.fact',
      /only an element that is a list/,
    ],
    [
      'that a number is of facts with a threshold',
      [['of: a, is: yes', 'of: a, is: 12']],
      9,
      '0.facts.0.is',
      /“thing.lost” has no threshold/,
    ],
    [
      'that its decisive element is not there',
      [['decisive: kept', 'decisive: hiding']],
      13,
      '0.decisive',
      /no element “hiding”/,
    ],
    [
      'that a finding is missing',
      [['findings: { found: yes }', 'findings: {}']],
      12,
      '0.findings',
      /“found” is missing/,
    ],
    [
      'that there is no such finding',
      [['{ found: yes }', '{ found: yes, fond: no }']],
      12,
      '0.findings.fond',
      /no finding “fond”/,
    ],
    ['that its pair is not there', [['with: hidden', 'with: hid']], 5, '0.pair.with', /no case is called “hid”/],
    [
      'that its pair names another',
      [[/with: told, fact: kept.hidden/, 'with: hidden, fact: kept.hidden']],
      5,
      '0.pair',
      /“hidden” does not name this case/,
    ],
    [
      'that its pair is of another family',
      [['family: log', 'family: logs']],
      4,
      '0.family',
      /“hidden” is of another family/,
    ],
    [
      'that its pair differs in more',
      [['of: a, by: b, is: yes', 'by: b, is: yes']],
      5,
      '0.pair',
      /“hidden” differs in more than “kept.hidden”/,
    ],
    [
      'that its pair does not differ',
      [
        ['{ fact: kept, by: b, is: no', '{ fact: kept.hidden, by: b, is: yes'],
        ['{ found: yes }', '{ found: yes, stolen: yes }'],
      ],
      5,
      '0.pair.fact',
      /“hidden” says the same of “kept.hidden”/,
    ],
  ])('%s', (_, edits, line, field, message) => {
    expect(problemsWith(...edits)).toContainEqual({ line, field, message: expect.stringMatching(message) })
  })
})

test('a number is held against the threshold of its fact', () => {
  const dear = '    - { fact: thing.dear, is: 12, quotes: [A. lost a log] }\n'
  expect(
    problemsWith(
      ['  findings', `${dear}  findings`],
      [/( {2}findings: \{ found: yes, stolen)/, `${dear}  findings: { found: yes, stolen`],
    ),
  ).toEqual([])
})
