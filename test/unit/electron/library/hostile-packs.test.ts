import { describe, expect, test } from 'vitest'
import { checkPack } from '../../../../electron/library/check-pack'
import { smallPack, type PackFile } from './small-pack'

const law = 'source: { instrument: rules-1911, article: "4" }'
const many = (count: number, entryOf: (at: number) => string) => Array.from({ length: count }, (_, at) => entryOf(at))

/** Each names the one before it twice. */
const doubling = many(40, (at) => {
  const before = at === 0 ? 'lost' : `e${at - 1}`
  return `  - { id: e${at}, label: E${at}, question: E?, when: { all: [${before}, { any: [${before}, taken] }] }, ${law} }\n`
}).join('')
const persons = many(13, (at) => `    - { id: p${at}, label: P., role: actor }\n`).join('')
const findings = many(200, (at) => `  - { id: f${at}, label: F${at}, when: lost, ${law} }\n`).join('')

type Attack = [what: string, file: PackFile, from: string, to: string, field: string, message: RegExp]

const attacks: Attack[] = [
  [
    'rules that name each other twice and twice again',
    'rules.yaml',
    'findings:\n',
    `${doubling}findings:\n`,
    'elements.11',
    /^up to “e9”, the rules come to more than 10000 parts/,
  ],
  [
    'rules without number',
    'rules.yaml',
    'findings:\n',
    `findings:\n${findings}`,
    'findings',
    /^has too many entries: at most 200$/,
  ],
  [
    'a case of more persons than can be told apart',
    'cases.yaml',
    '  persons:\n',
    `  persons:\n${persons}`,
    '0.persons',
    /^has too many entries: at most 12$/,
  ],
  [
    'conditions within conditions',
    'rules.yaml',
    'when: thing.lost',
    `when: ${'{ not: '.repeat(60)}thing.lost${' }'.repeat(60)}`,
    `elements.0.when${'.not'.repeat(47)}`,
    /nested more than 50 levels deep/,
  ],
  [
    'lists within lists without end',
    'rules.yaml',
    'when: thing.lost',
    `when: ${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    '',
    /^this is not valid YAML: it is nested too deeply$/,
  ],
  [
    'quotations within quotations',
    'module.md',
    '- rope\n',
    `- rope\n\n${'> '.repeat(20_000)}timber\n`,
    '',
    /nested too deeply/,
  ],
  [
    'an id that every object has',
    'rules.yaml',
    'id: found\n',
    'id: constructor\n',
    'findings.0.id',
    /a word of the program/,
  ],
  [
    'an id of a thousand letters',
    'terms.yaml',
    'id: finder',
    `id: ${'f'.repeat(1000)}`,
    '1.id',
    /^is too long: at most 200/,
  ],
  ['a version that no number holds', 'pack.yaml', '1.0.0', `1${'0'.repeat(400)}.0.0`, 'version', /at most six digits/],
  ['NUL in a text', 'module.md', '- rope', '- rope\0', '', /holds the character NUL/],
  ['NUL in a value', 'pack.yaml', 'MIT', '"MIT\\0"', 'licence', /^holds the character NUL: take it out$/],
]

describe('a pack that is made to do harm is refused, and the fault is named once:', () => {
  test.each(attacks)('%s', (_, file, from, to, field, message) => {
    const { pack, problems } = checkPack(smallPack([file, from, to]))
    expect(pack).toBeNull()
    expect(problems.filter((problem) => problem.file === file)).toEqual([
      { file, line: expect.toSatisfy(() => true), field, message: expect.stringMatching(message) },
    ])
  })
})
