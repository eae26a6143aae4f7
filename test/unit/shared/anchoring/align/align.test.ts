import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align } from '../../../../../shared/anchoring/align/align'
import { longestGrowing } from '../../../../../shared/anchoring/align/chain'
import { pairFewChanges } from '../../../../../shared/anchoring/align/few-changes'
import { moved, noMatches, replaced, same } from '../../../../../shared/anchoring/align/matches'
import { tokensOf, type Tokens } from '../../../../../shared/anchoring/align/tokens'

const wordsIn = ({ text, starts, ends }: Tokens) => Array.from(starts, (start, at) => text.slice(start, ends[at]))

/** What became of each old token: its word, and the new one, with how. */
function fates(before: string, after: string): string[] {
  const { from, to, there, fate } = align(before, after)
  const [olds, news] = [wordsIn(from), wordsIn(to)]
  const signs = new Map([
    [same, '='],
    [replaced, '~'],
    [moved, '>'],
  ])
  return olds.map((word, at) => `${word}${signs.get(fate[at] ?? 0) ?? '-'}${news[there[at] ?? -1] ?? ''}`)
}

/** The length of the longest growing run, by trying all. */
const longest = (values: number[]): number =>
  Math.max(0, ...values.map((value, at) => 1 + longest(values.slice(at + 1).filter((later) => later > value))))

/** The most tokens that stand in the same order in both, by the plain table. */
function mostCommon(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0)
  for (const word of a) {
    const next = [0]
    for (const [at, other] of b.entries()) {
      next.push(word === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

const fewWords = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 40 })

describe('tokens', () => {
  it.each([
    ['words, signs and no spaces', "It's 3.5 km,\n\tok", ['It', "'", 's', '3', '.', '5', 'km', ',', 'ok']],
    ['letters of scripts without spaces', '法律。กี่ あ', ['法', '律', '。', 'กี่', 'あ']],
    ['signs with what joins them', '👩‍👩‍👧👍🏽!', ['👩‍👩‍👧', '👍🏽', '!']],
    ['Arabic words with their vowel signs', 'كِتَابٌ جديد', ['كِتَابٌ', 'جديد']],
    ['letters of an endless run', 'ا'.repeat(60), Array.from({ length: 60 }, () => 'ا')],
  ])('%s', (_, text, expected) => {
    expect(wordsIn(tokensOf(text))).toEqual(expected)
  })

  it('a half of a pair that stands alone changes nothing of the texts that come after it', () => {
    tokensOf('a broken \uD83C file')
    expect(wordsIn(tokensOf('👍🏽!'))).toEqual(['👍🏽', '!'])
  })
})

describe('aligning two texts', () => {
  it('the longest growing run is as long as any', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50), { maxLength: 10 }), (values) => {
        const chain = Array.from(longestGrowing(Int32Array.from(values)), (at) => values[at] ?? 0)
        expect(chain).toEqual(chain.toSorted((a, b) => a - b))
        expect(chain.length).toBe(longest(values))
      }),
    )
  })

  it('where nothing occurs but once, as many words are paired as could be', () => {
    fc.assert(
      fc.property(fewWords, fewWords, (a, b) => {
        const matches = noMatches(tokensOf(a.join(' ')), tokensOf(b.join(' ')))
        expect(pairFewChanges(matches, { oldFrom: 0, oldTo: a.length, newFrom: 0, newTo: b.length })).toBe(true)
        const pairs = [...matches.there.entries()].filter(([, there]) => there >= 0)
        for (const [old, there] of pairs) expect(b[there]).toBe(a[old])
        expect(pairs.map(([, there]) => there)).toEqual(pairs.map(([, there]) => there).toSorted((x, y) => x - y))
        expect(pairs.length).toBe(mostCommon(a, b))
      }),
    )
  })

  it('what stays keeps its order, and no word stands for two', () => {
    fc.assert(
      fc.property(fewWords, fewWords, (a, b) => {
        const { there, fate, back } = align(a.join(' '), b.join(' '))
        const inOrder = Array.from(there).filter((_, at) => fate[at] === same || fate[at] === replaced)
        expect(inOrder).toEqual([...new Set(inOrder)].toSorted((x, y) => x - y))
        for (const [at, partner] of there.entries()) if (partner >= 0) expect(back[partner]).toBe(at)
      }),
    )
  })

  it('a corrected word replaces the old one', () => {
    expect(fates('he was smugled by a smuggler', 'he was smuggled by a smuggler')).toEqual([
      'he=he',
      'was=was',
      'smugled~smuggled',
      'by=by',
      'a=a',
      'smuggler=smuggler',
    ])
  })

  it('a word put before one like it leaves the others with their own', () => {
    expect(
      fates('• item alpha • item beta', '• item gamma • item alpha • item beta').filter((it) =>
        /item|alpha|beta/.test(it),
      ),
    ).toEqual(['item=item', 'alpha=alpha', 'item=item', 'beta=beta'])
  })

  it('a passage that was moved goes with its words', () => {
    const one = 'the quick brown fox jumps over a lazy dog'
    const two = 'five boxing wizards come in haste to see what there is'
    expect(fates(`${one}. ${two}.`, `${two}. ${one}.`).filter((it) => it.includes('-'))).toEqual([])
    expect(fates(`${one}. ${two}.`, `${two}. ${one}.`).slice(0, 3)).toEqual(['the>the', 'quick>quick', 'brown>brown'])
  })

  it('a refrain of thousands of the same words does not take forever', () => {
    const refrain = Array.from({ length: 20_000 }, (_, at) => (at % 7 === 0 ? 'oh' : 'la'))
    const after = [...refrain.slice(0, 9000), 'new', ...refrain.slice(9000, 15_000), ...refrain.slice(15_010)]
    const { fate } = align(refrain.join(' '), after.join(' '))
    expect(fate.filter((how) => how === same).length).toBeGreaterThanOrEqual(19_980)
  })
})
