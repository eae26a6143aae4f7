import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkPack } from '../../../../electron/library/check-pack'
import { faults } from './pack-faults'
import { smallPack, smallPackFiles } from './small-pack'

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

test('a rule may rest on what the module cites, where no law says it', () => {
  const source = 'source: { instrument: rules-1911, article: "4", section: finding }'
  const cited = 'source: { reference: weir-2019, section: finding }'
  expect(checkPack(smallPack(['rules.yaml', source, cited])).problems).toEqual([])
  const wrong = checkPack(smallPack(['rules.yaml', source, 'source: { reference: weir-2020, section: finding }']))
  expect(wrong.problems).toMatchObject([{ file: 'rules.yaml', line: 10, field: 'elements.0.source.reference' }])
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

describe('cases in files of their own', () => {
  const more = (text: string) => {
    const folder = smallPack()
    mkdirSync(join(folder, 'cases'))
    writeFileSync(join(folder, 'cases/more.yaml'), text)
    return folder
  }
  const second = smallPackFiles['cases.yaml'].replace('the-log', 'the-plank')

  test('are cases as those of cases.yaml are', () => {
    const { pack, problems } = checkPack(more(second))
    expect(problems).toEqual([])
    expect(pack?.pack.cases.map(({ id }) => id)).toEqual(['the-log', 'the-plank'])
    expect(pack?.contentSha256).not.toBe(checkPack(smallPack()).pack?.contentSha256)
  })

  test('have their faults named with their file and line', () => {
    expect(checkPack(more(second.replace('drifted for', 'lay for'))).problems).toMatchObject([
      { file: 'cases/more.yaml', line: 12, field: '0.facts.0.quotes.0' },
    ])
    expect(checkPack(more(smallPackFiles['cases.yaml'])).problems).toMatchObject([
      { file: 'cases/more.yaml', line: 1, field: '0.id', message: expect.stringContaining('a second time') },
    ])
    expect(checkPack(more('id: x')).problems).toMatchObject([
      { file: 'cases/more.yaml', message: expect.stringContaining('is not a list') },
    ])
  })

  test('leave those of the other files as they are where one can’t be read', () => {
    expect(checkPack(more('- id: "x')).problems.map(({ file }) => file)).toEqual(['cases/more.yaml'])
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
