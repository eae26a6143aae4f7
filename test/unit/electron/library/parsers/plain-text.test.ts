import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePlainText } from '../../../../../electron/library/parsers/plain-text'
import { canonicalText } from '../../../../../shared/text/canonical'
import { outline } from './outline'

const root = join(import.meta.dirname, '../../../../..')
const fixture = (name: string) => readFileSync(join(root, 'test/fixtures/texts', name), 'utf8')
const outlineOf = (text: string) => outline(parsePlainText(text, 'file').tree)

describe('a text with a paragraph on each line', () => {
  const parsed = parsePlainText(fixture('module-like.txt'), 'file')

  test('has its title, and what stands around it as byline', () => {
    expect(parsed.title).toBe('The salvage of sunken timber and the duties of those who find it')
    expect(parsed.byline).toBe('Published in March 2021 · Written for teachers of harbour law')
    expect(parsed.published).toBe('2021-03')
    expect(parsed.lang).toBe('en')
  })

  test('names its next page, which is no part of its words', () => {
    expect(parsed.links.next).toEqual({ title: 'Paying for salvage', url: null })
    expect(canonicalText(parsed.tree)).not.toMatch(/Next:|Back to top/)
  })

  test('has its headings and its quotation; a line that leads to nothing is no heading', () => {
    expect(outline(parsed.tree)).toEqual([
      'h1 The salvage of sunken timber and the duties of those who fin',
      'p Timber that has lain under water for a century is worth more',
      'p Whoever lifts a log from a river bed has found it; whether i',
      'h2 Finding and salvage',
      'p A finder is somebody who takes up a thing that another has l',
      'blockquote',
      '  p "whoever takes up timber, rope, tackle or any other part of ',
      'p Importantly, a log that was sunk on purpose is not lost (for',
      'h2 Tools of the trade',
      'p Sonar is a way of seeing by sound. It is used from a boat ( ',
      'p Little is known about how much is lifted in a year, as those',
    ])
  })
})

describe('a text with broken lines', () => {
  const parsed = parsePlainText(fixture('broken-lines.txt'), 'file')

  test('has its structure', () => {
    expect(parsed.title).toBe('THE LOCK AND THE RIVER')
    expect(parsed.byline).toBe('By A. Weir, 3 May 2021')
    expect(outline(parsed.tree)).toEqual([
      'h1 THE LOCK AND THE RIVER',
      'h2 1. Locks',
      'p A lock lifts a boat from one level of the water to another, ',
      'p It has:',
      'ul',
      '  li an upper gate, which is opened first when the boat goes down',
      '  li a lower gate',
      '  li a keeper',
      'h3 1.1 Keepers',
      'p The keeper of the lock says who may pass, in this order:',
      'ol',
      '  li boats with the sick on board',
      '  li boats under tow',
      '  li everybody else',
      'p Above the door the town has put this in brass and has it cle',
      'blockquote',
      '  p Nobody passes the lock who has not paid, nor while the keepe',
      'blockquote',
      '  p The gate is shut at ten.Whoever comes later sleeps outside.',
      'hr ',
      'h2 2. Rivers',
      'p A river is what is left when the locks are open, and it has ',
    ])
  })

  test('has its words whole again, but for those that are written with a hyphen', () => {
    const text = canonicalText(parsed.tree)
    expect(text).toContain('the waterway itself')
    expect(text).toContain('cross-border traffic')
  })
})

describe('a plain text', () => {
  test('that begins with a paragraph is called like its file', () => {
    const sentence = 'It was late when the last boat came in, and nobody at the lock had thought of keeping a light.'
    expect(parsePlainText(`${sentence}\n${sentence}`, 'Notes of March').title).toBe('Notes of March')
  })

  test('keeps numbers that do not follow each other as words', () => {
    const lines = outlineOf(
      'Report\n\nThe rooms that were searched are the following ones, in the order of the protocol.\n\n3. the hall\n\n7. the attic',
    )
    expect(lines).not.toContain('ol')
    expect(lines).toContain('p 3. the hall')
  })

  test('in Chinese is joined without spaces', () => {
    const line = '人口贩运是指为剥削目的而通过暴力威胁或使用暴力手段或通过其他形式的胁迫通过诱拐欺诈欺骗滥用权力'
    const { tree, lang } = parsePlainText(`标题\n\n${line}\n${line}\n${line}完。`, 'file')
    expect(lang).toBe('zh-Hans')
    expect(canonicalText(tree)).toContain(line + line)
  })

  test('of any kind loses no word and ends in one title', () => {
    const words = fc.array(
      fc.constantFrom('Act', 'means,', 'purpose.', '"so"', '- one', '1.', '(a)', '> said', '***', '====', 'é', '人'),
      { maxLength: 8 },
    )
    const lines = fc.array(
      fc.tuple(fc.constantFrom('', '  ', '\t'), words).map(([indent, line]) => indent + line.join(' ')),
      { minLength: 1, maxLength: 14 },
    )
    const letters = (text: string) =>
      text
        .match(/[\p{L}]/gu)
        ?.toSorted()
        .join('') ?? ''
    fc.assert(
      fc.property(lines, (some) => {
        const text = some.join('\n')
        const { tree, byline, title } = parsePlainText(text, 'Untitled')
        const shown = canonicalText(tree)
        const heads = outline(tree).filter((line) => line.startsWith('h1'))
        expect(heads).toHaveLength(1)
        const own = title === 'Untitled' ? shown.slice('Untitled'.length) : shown
        // Letters that mark the items of a list are shown as marks.
        const unmarked = (from: string) => letters(from.replace(/\(a\)/g, ''))
        expect(unmarked(own + byline)).toBe(unmarked(text))
      }),
      { numRuns: 400 },
    )
  })
})

/** A paragraph of lines that are broken at a width. */
const prose = (sentence: string, indent = '', times = 3) =>
  Array.from({ length: times }, () => sentence)
    .join(' ')
    .replace(/(.{1,66})(?:\s+|$)/g, `${indent}$1\n`)

test.each([
  [
    'ru',
    'Сторож шлюза открывает верхние ворота, когда лодка идёт вниз и за неё уплачено всё, что положено.',
    'Глава 1. Шлюзы',
  ],
  [
    'de',
    'Der Wärter öffnet das obere Tor, wenn das Boot nach unten fährt und bezahlt hat, was dafür zu zahlen ist.',
    'Kapitel 1. Schleusen',
  ],
  [
    'ar',
    'يفتح الحارس البوابة العليا عندما ينزل القارب ويكون قد دفع ما عليه من رسوم كما جرت العادة منذ زمن.',
    'الفصل الأول السدود',
  ],
  [
    'el',
    'Ο φύλακας ανοίγει την πάνω πύλη όταν το σκάφος κατεβαίνει και έχει πληρώσει ό,τι οφείλει για αυτό.',
    'ΚΕΦΑΛΑΙΟ ΠΡΩΤΟ',
  ],
])('in %s lines are joined and headings told', (lang, sentence, heading) => {
  const parsed = parsePlainText(`${prose(sentence)}\n${heading}\n\n${prose(sentence)}`, 'file')
  expect(parsed.lang).toBe(lang)
  expect(outline(parsed.tree).map((line) => line.split(' ')[0])).toEqual(['h1', 'p', 'h2', 'p'])
})

test('in Japanese a sentence over two lines has no gap, and a chapter is a heading', () => {
  const line = '水門の番人は船が下るときに上の門を開けるが料金を払わない者は決して通さないと'
  const { tree } = parsePlainText(
    `第一章　水門\n\n${line}\n${line}\n${line}いう。\n\n第二章　川\n\n${line}\n${line}。`,
    'file',
  )
  expect(canonicalText(tree)).toContain(line + line)
  expect(outline(tree).filter((block) => block.startsWith('h'))).toEqual(['h1 第一章　水門', 'h2 第二章　川'])
})

describe('the module that the first pack was written from', () => {
  const file = [process.env.ACTUS_MODULE_SOURCE, join(root, '../shared/module-14-source.txt')].find(
    (path) => path !== undefined && existsSync(path),
  )
  if (file === undefined)
    console.warn('Skipped: the module’s own text is not here. Name its file in ACTUS_MODULE_SOURCE.')

  test.skipIf(file === undefined)('is recognised with its date, headings and quotation', () => {
    const parsed = parsePlainText(readFileSync(file ?? '', 'utf8'), 'file')
    expect(parsed.title).toMatch(/^The use of technology/)
    expect(parsed.published).toBe('2019-05')
    expect(parsed.byline).toContain('May 2019')
    expect(parsed.links.next?.title).toMatch(/^Technology facilitating/)
    const lines = outline(parsed.tree)
    expect(lines.filter((line) => /^h\d/.test(line)).map((line) => line.slice(0, 14))).toEqual([
      'h1 The use of ',
      'h2 Overview of',
      'h2 Overview of',
    ])
    // The definition that stands by itself; the two that stand in their sentences.
    expect(lines.filter((line) => line === 'blockquote')).toHaveLength(1)
    expect(JSON.stringify(parsed.tree).match(/"tagName":"q"/g)).toHaveLength(2)
  })
})

test('a long text says all along how far it is, and never goes back', () => {
  const paragraph = 'The keeper of the lock (Weir, 2016) opens the upper gate when the boat goes down.\n\n'
  const shares: number[] = []
  parsePlainText(paragraph.repeat(3000), 'file', (share) => shares.push(share))
  const steps = shares.slice(1).map((share, at) => share - (shares[at] ?? 0))
  expect(Math.min(...steps)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...steps)).toBeLessThan(0.04)
  expect(shares.at(-1)).toBeGreaterThan(0.95)
})
