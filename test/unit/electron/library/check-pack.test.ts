import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkPack } from '../../../../electron/library/check-pack'
import { smallPack, type PackFile } from './small-pack'

const packFolder = join(import.meta.dirname, '../../../../resources/packs/module-14')

describe('a pack without faults', () => {
  test('is the one that comes with Actus', () => {
    const { pack, problems } = checkPack(packFolder)
    expect(problems).toEqual([])
    expect(pack?.pack.terms.length).toBeGreaterThanOrEqual(35)
    expect(pack?.pack.cards.length).toBeGreaterThanOrEqual(60)
    expect(pack?.pack.cases.length).toBeGreaterThanOrEqual(12)
    expect(pack?.document.words).toBeGreaterThan(1000)
    expect(pack?.document.words).toBeLessThan(1900)
  })

  test('finds its passages where they stand', () => {
    const { pack } = checkPack(smallPack())
    const text = pack?.document.canonicalText ?? ''
    const words = (section: string, quote?: string) => {
      const range = pack?.resolvePassage({ section, ...(quote === undefined ? {} : { quote }) })
      return text.slice(range?.start, range?.end)
    }
    expect(words('finding', 'A finder takes up a thing')).toBe('A finder takes up a thing')
    expect(words('finding')).toBe('Finding')
  })

  test('has another fingerprint as soon as one of its files changes', () => {
    const before = checkPack(smallPack()).pack?.contentSha256
    expect(checkPack(smallPack()).pack?.contentSha256).toBe(before)
    expect(checkPack(smallPack(['cards.yaml', 'What lifts', 'Who lifts'])).pack?.contentSha256).not.toBe(before)
  })
})

const faults: [
  fault: string,
  file: PackFile,
  from: string,
  to: string,
  line: number,
  field: string,
  message: RegExp,
][] = [
  [
    'a field that is missing',
    'pack.yaml',
    'byline: Written for the tests.\n',
    '',
    1,
    'byline',
    /is missing: give text/,
  ],
  [
    'a field of the wrong type',
    'pack.yaml',
    'title: Locks and rivers',
    'title: [Locks]',
    4,
    'title',
    /is a list; give text/,
  ],
  [
    'a field that is not known',
    'terms.yaml',
    'aliases: [locks]',
    'alias: [locks]',
    3,
    '0.alias',
    /“alias” is no field/,
  ],
  ['an id with a capital', 'terms.yaml', 'id: finder', 'id: Finder', 7, '1.id', /lower-case letters/],
  [
    'a value that is not among the choices',
    'cases.yaml',
    'found: yes',
    'found: maybe',
    13,
    '0.findings.found',
    /give “yes” or “no” or “insufficient”/,
  ],
  [
    'a type of card that is not known',
    'cards.yaml',
    'type: elements',
    'type: list',
    14,
    '2.type',
    /is “list”; give “question” or “definition” or “elements”/,
  ],
  [
    'a source that is neither an article nor a reference',
    'terms.yaml',
    'source: { reference: weir-2019 }',
    'source: { instrument: rules-1911 }',
    5,
    '0.source.article',
    /is missing/,
  ],
  [
    'a condition of no known form',
    'rules.yaml',
    '{ any: [thing.taken] }',
    '{ some: [thing.taken] }',
    14,
    'elements.1.when',
    /none of the forms.*all, or any, or not, or at-least and of, or holds and unless/,
  ],
  ['a line that is not YAML', 'terms.yaml', 'term: lock', 'term: "lock', 2, '', /not valid YAML/],
  [
    'a key that stands twice',
    'pack.yaml',
    'licence: MIT',
    'licence: MIT\nlicence: MIT',
    9,
    '',
    /not valid YAML.*unique/,
  ],
  ['an id that stands twice', 'cards.yaml', 'id: things', 'id: finder', 12, '2.id', /a second time/],
  [
    'a name that two terms have',
    'terms.yaml',
    'aliases: [a finder]',
    'aliases: [Locks]',
    9,
    '1.aliases.0',
    /already names the term “lock”/,
  ],
  [
    'a related term that is not there',
    'terms.yaml',
    'see: [lock]',
    'see: [quay]',
    13,
    '1.see.0',
    /terms.yaml has no term “quay”/,
  ],
  [
    'a deck that is not there',
    'cards.yaml',
    'deck: basics\n  type: question',
    'deck: basic\n  type: question',
    2,
    '0.deck',
    /pack.yaml has no deck “basic”/,
  ],
  ['a card for a term that is not there', 'cards.yaml', 'term: finder', 'term: loser', 11, '1.term', /no term “loser”/],
  [
    'an instrument that is not there',
    'rules.yaml',
    'source: { instrument: rules-1911, article: "4", section: finding }',
    'source: { instrument: rules-1912, article: "4" }',
    9,
    'elements.0.source.instrument',
    /no instrument “rules-1912”/,
  ],
  [
    'a heading that is not there',
    'rules.yaml',
    'section: finding',
    'section: findings',
    9,
    'elements.0.source.section',
    /module.md has no heading “findings”/,
  ],
  [
    'a fact that is not there',
    'rules.yaml',
    'when: thing.lost',
    'when: thing.found',
    8,
    'elements.0.when',
    /thing.found/,
  ],
  [
    'a passage in a section that is not there',
    'terms.yaml',
    'section: locks',
    'section: lock',
    6,
    '0.passage.section',
    /no heading “lock”/,
  ],
  [
    'a quote that stands elsewhere',
    'terms.yaml',
    'section: locks, quote: A lock lifts',
    'section: finding, quote: A lock lifts',
    6,
    '0.passage.quote',
    /they stand under “locks”/,
  ],
  [
    'a quote with another letter',
    'cards.yaml',
    'quote: rope',
    'quote: ropes',
    17,
    '2.passage.quote',
    /letter for letter/,
  ],
  [
    'evidence that the text does not have',
    'cases.yaml',
    'quote: B. took it up',
    'quote: A. took it up',
    12,
    '0.evidence.1.quote',
    /do not stand in one paragraph/,
  ],
  [
    'evidence over two paragraphs',
    'cases.yaml',
    'quote: drifted for a week }',
    'quote: "for a week. B. took" }',
    11,
    '0.evidence.0.quote',
    /one paragraph/,
  ],
  [
    'a fact without evidence',
    'cases.yaml',
    '    - { fact: thing.taken, quote: B. took it up }\n',
    '',
    9,
    '0.facts.thing.taken',
    /no evidence/,
  ],
  [
    'evidence for a fact that is denied',
    'cases.yaml',
    'thing.lost: yes',
    'thing.lost: no',
    11,
    '0.evidence.0',
    /add “against: true”/,
  ],
  [
    'a fact that the rules do not know',
    'cases.yaml',
    'facts: { thing.lost: yes,',
    'facts: { thing.mine: yes, thing.lost: yes,',
    9,
    '0.facts.thing.mine',
    /no fact “thing.mine”/,
  ],
  [
    'a finding that is left out',
    'cases.yaml',
    'findings: { found: yes }',
    'findings: {}',
    13,
    '0.findings',
    /“found” is missing/,
  ],
  [
    'a decisive element that is not there',
    'cases.yaml',
    'decisive: lost',
    'decisive: losing',
    14,
    '0.decisive',
    /no element “losing”/,
  ],
  [
    'a link to a module that is not there',
    'module.md',
    'module:harbours/1',
    'module:harbours/9',
    5,
    '',
    /“module:harbours\/9” leads nowhere/,
  ],
  [
    'a link to a reference that is not there',
    'module.md',
    'ref:weir-2019',
    'ref:weir-2020',
    5,
    '',
    /“ref:weir-2020” leads nowhere/,
  ],
  ['a link to a heading that is not there', 'module.md', '(#finding)', '(#found)', 5, '', /“#found” leads nowhere/],
  ['a second title', 'module.md', '## Finding', '# Finding', 7, '', /no other heading of that/],
]

test('a rule may rest on what the module cites, where no law says it', () => {
  const source = 'source: { instrument: rules-1911, article: "4", section: finding }'
  const cited = 'source: { reference: weir-2019, section: finding }'
  expect(checkPack(smallPack(['rules.yaml', source, cited])).problems).toEqual([])
  const wrong = checkPack(smallPack(['rules.yaml', source, 'source: { reference: weir-2020, section: finding }']))
  expect(wrong.problems).toMatchObject([{ file: 'rules.yaml', line: 9, field: 'elements.0.source.reference' }])
})

describe('a fault is named with its file, line and field', () => {
  test.each(faults)('%s', (_, file, from, to, line, field, message) => {
    const { pack, problems } = checkPack(smallPack([file, from, to]))
    expect(pack).toBeNull()
    expect(problems).toContainEqual({ file, line, field, message: expect.stringMatching(message) })
  })

  test('a file that is missing is one fault, however many names it would have had', () => {
    const folder = smallPack()
    rmSync(join(folder, 'terms.yaml'))
    expect(checkPack(folder).problems).toEqual([
      { file: 'terms.yaml', line: null, field: '', message: expect.stringContaining('is missing') },
    ])
  })

  test('a file that is not UTF-8 is one fault', () => {
    const folder = smallPack()
    writeFileSync(join(folder, 'cases.yaml'), Uint8Array.from([0xe9, 0x0a]))
    expect(checkPack(folder).problems).toEqual([
      { file: 'cases.yaml', line: null, field: '', message: expect.stringContaining('UTF-8') },
    ])
  })

  test('an alias that multiplies without end is a fault', () => {
    const folder = smallPack()
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...'bcdefg'.split('').map((name, at) => `${name}: &${name} [${Array(10).fill(`*${'abcdefg'[at]}`).join(', ')}]`),
    ]
    writeFileSync(join(folder, 'rules.yaml'), bomb.join('\n'))
    expect(checkPack(folder).problems).toContainEqual(
      expect.objectContaining({ file: 'rules.yaml', message: expect.stringContaining('alias') }),
    )
  })
})

test('all faults are named at once, in the order of files and lines', () => {
  const folder = smallPack(
    ['pack.yaml', 'licence: MIT\n', ''],
    ['terms.yaml', 'see: [lock]', 'see: [quay]'],
    ['cases.yaml', 'decisive: lost', 'decisive: losing'],
    ['module.md', '(#finding)', '(#found)'],
  )
  const { problems } = checkPack(folder)
  expect(problems.map(({ file, field }) => `${file} ${field}`.trim())).toEqual([
    'pack.yaml licence',
    'module.md',
    'terms.yaml 1.see.0',
    'cases.yaml 0.decisive',
  ])
})

test('an entry with a fault does not make what refers to it a fault', () => {
  const { problems } = checkPack(smallPack(['terms.yaml', 'definition: What lifts a boat.', 'definition: ""']))
  expect(problems).toEqual([
    { file: 'terms.yaml', line: 4, field: '0.definition', message: 'is empty: give some words' },
  ])
})
