import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { checkPack } from '../../../../electron/library/check-pack'
import { packArchive } from '../../../../electron/library/pack-archive'
import { readPackArchive } from '../../../../electron/library/parsers/pack/read-pack'
import { examplePack } from '../../../../shared/pack/starting-pack'

const reading = `model: small
layout:
  marks: [tak, con]
  heads:
    - { id: wrong, answers: [yes, no, insufficient], marks: { yes: tak } }
marks:
  tak: { fact: thing.taken, is: yes }
  con: { fact: consent.given, is: yes }
labels:
  - { name: wrong, head: wrong, of: wrong }
items:
  - { name: consent, fact: consent.given }
  - { name: things, of: { taken: thing.taken } }
lexicon:
  lists: { takers: [thief, thieves] }
  persons: { subject: [owner], actor: ["@takers"], neither: [police*] }
ages: { now: ["# today"] }
patterns:
  - { id: taken, find: ["took|takes ~3 home"], marks: { tak: 2 } }
  - { id: long, find: ["kept for # years"], number: { is: years, from: 2 }, marks: { tak: 1 } }
`

/** The example of the documentation with a reading.yaml, in a folder. */
function packWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'actus-reading-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, file] of Object.entries(examplePack({ id: 'keeping', title: 'Keeping' })))
    writeFileSync(join(folder, name), file)
  writeFileSync(join(folder, 'reading.yaml'), text)
  return folder
}

describe('how a pack reads facts out of text', () => {
  test('is part of the pack, and changes its fingerprint', () => {
    const folder = packWith(reading)
    const before = checkPack(folder)
    expect(before.problems).toEqual([])
    expect(before.pack?.pack.reading?.patterns[0]?.marks).toEqual({ tak: 2 })
    writeFileSync(join(folder, 'reading.yaml'), reading.replace('tak: 2', 'tak: 3'))
    expect(checkPack(folder).pack?.contentSha256).not.toBe(before.pack?.contentSha256)
    rmSync(join(folder, 'reading.yaml'))
    expect(checkPack(folder).pack?.pack.reading).toBeNull()
  })

  test('goes along in the one file of the pack, byte by byte', () => {
    const { pack } = checkPack(packWith(reading))
    const file = packArchive({ id: 'keeping', version: '0.1.0' }, pack?.files() ?? {})
    const read = readPackArchive('keeping.actuspack', file)
    expect(read.files['reading.yaml']).toBe(reading)
    expect(read.contentSha256).toBe(pack?.contentSha256)
  })

  test('of the pack that comes with Actus gives each mark of its model a meaning', () => {
    const { pack } = checkPack(join(import.meta.dirname, '../../../../resources/packs/module-14'))
    expect(Object.keys(pack?.pack.reading?.marks ?? {}).length).toBe(pack?.pack.reading?.layout.marks.length)
  })
})

const faults: [what: string, from: string, to: string, line: number, field: string, message: RegExp][] = [
  ['a field that is not known', 'model: small', 'model: small\nspeed: 1', 2, 'speed', /no field of the format/],
  ['a model outside its folder', 'model: small', 'model: ../small', 1, 'model', /letters, digits and hyphens/],
  ['a mark without a meaning', 'tak, con', 'tak, con, det', 6, 'marks', /“det” is missing/],
  ['a meaning of no mark', '  con:', '  kon:', 8, 'marks.kon', /no mark “kon”/],
  [
    'a fact that is not there',
    'thing.taken, is: yes',
    'thing.lost, is: yes',
    7,
    'marks.tak.fact',
    /no fact “thing.lost”/,
  ],
  ['a question that is not there', 'head: wrong', 'head: right', 10, 'labels.0.head', /no question “right”/],
  [
    'a label that is neither finding nor choice',
    'of: wrong',
    'of: taken',
    10,
    'labels.0.of',
    /no finding, and no element/,
  ],
  ['an answer that no finding has', 'no, insufficient]', 'no, unknown]', 10, 'labels.0.calls', /“unknown”/],
  [
    'a silence on no element',
    'of: wrong }',
    'of: wrong, silence: quiet }',
    10,
    'labels.0.silence',
    /no element “quiet”/,
  ],
  ['an item of no fact', 'fact: consent.given }\n  -', 'fact: consent }\n  -', 12, 'items.0.fact', /no fact “consent”/],
  ['a list that is not there', '"@takers"', '"@robbers"', 16, 'lexicon.persons.actor.0', /names no list/],
  ['a pattern of capitals', 'took|takes', 'Took', 19, 'patterns.0.find.0', /lower case/],
  ['a pattern that may be empty', 'took|takes ~3 home', 'took?', 19, 'patterns.0.find.0', /may be missing/],
  ['a wide leap', '~3', '~30', 19, 'patterns.0.find.0', /too many words/],
  ['an age that is not in the pattern', '# today', 'today', 17, 'ages.now.0', /no #/],
  ['a number that is not in the pattern', 'for # years', 'for years', 20, 'patterns.1.find.0', /no #/],
  ['a mark that a pattern invents', '{ tak: 1 }', '{ tik: 1 }', 20, 'patterns.1.marks.tik', /no mark “tik”/],
]

describe('a fault in it is named with its file, line and field', () => {
  test.each(faults)('%s', (_, from, to, line, field, message) => {
    expect(reading).toContain(from)
    const { pack, problems } = checkPack(packWith(reading.replace(from, to)))
    expect(pack).toBeNull()
    expect(problems).toContainEqual({ file: 'reading.yaml', line, field, message: expect.stringMatching(message) })
  })

  test('also where the file is no YAML, or no text', () => {
    const folder = packWith('marks: [')
    expect(checkPack(folder).problems[0]).toMatchObject({ file: 'reading.yaml', line: 1 })
    writeFileSync(join(folder, 'reading.yaml'), Buffer.from([0xff, 0xfe, 0x41]))
    expect(checkPack(folder).problems).toMatchObject([{ file: 'reading.yaml', message: /UTF-8/ }])
  })
})
