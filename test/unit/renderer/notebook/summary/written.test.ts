import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bodyOf,
  withNumber,
  writtenCitation,
  writtenFrom,
  writtenPieces,
} from '../../../../../renderer/notebook/summary/written'
import { citation } from '../../../../../shared/model/summary'

const none = new Map<string, number>()
const [first, second] = ['0198c0de-0000-7000-8000-000000000001', '0198c0de-0000-7000-8000-000000000002']
const link = (markId: string, words = 'words') => `[${words}](actus:mark/${markId})`

/** Notes in which all stands that could be taken for a citation, or keep one from being it. */
const anyBody = fc
  .array(
    fc.oneof(
      fc.constantFrom('[', ']', '(', ')', '\\', '`', '``', '```', '\n', ' ', '!', '🙂', '[1]', '[2]', '[x][3]', '[03]'),
      fc.constantFrom(
        '[a][1][2]',
        '(actus:mark/a)',
        '](actus:mark/b)',
        '[3](actus:mark/c)',
        '[^1]',
        '[e]: http://e.org',
      ),
      fc.constantFrom('a', 'b', first, second).map((markId) => link(markId)),
      fc.tuple(fc.string(), fc.constantFrom('a', first)).map(([words, markId]) => citation(words, markId)),
      fc.string(),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))

describe('a note as it is written', () => {
  it('names each mark by a number, in the order in which they are cited first', () => {
    const { text, numbers } = writtenFrom(
      `${link(second, 'a')} or ${link(first, 'b')}, not ${link(second, 'c')}.`,
      none,
    )
    expect(text).toBe('[a][1] or [b][2], not [c][1].')
    expect([...numbers]).toEqual([
      [second, 1],
      [first, 2],
    ])
  })

  it('is stored as it was, whatever it holds', () => {
    fc.assert(
      fc.property(anyBody, fc.uniqueArray(fc.constantFrom('a', 'b', first, second)), (body, known) => {
        const numbers = new Map(known.map((markId, at) => [markId, at + 1]))
        expect(bodyOf(writtenFrom(body, numbers))).toBe(body)
      }),
      { numRuns: 2000 },
    )
  })

  it('stays letter for letter where what was typed is stored and comes back', () => {
    fc.assert(
      fc.property(anyBody, fc.array(fc.constantFrom('[1]', '[2]', '[x][1]', 'y', '`', ' ', '\\')), (body, typed) => {
        const written = writtenFrom(body, none)
        const next = { ...written, text: written.text + typed.join('') }
        expect(bodyOf(writtenFrom(bodyOf(next), next.numbers))).toBe(bodyOf(next))
      }),
    )
  })

  it('shows no citation in code, and none whose bracket is escaped', () => {
    for (const body of [`\`${link(first)}\``, `[a\\](actus:mark/${first})`, `\`\`\`\n${link(first)}\n\`\`\``])
      expect(writtenFrom(body, none)).toEqual({ text: body, numbers: none })
    expect(writtenFrom(`[a\\\\](actus:mark/${first})`, none).text).toBe('[a\\\\][1]')
    expect(writtenFrom(link(first, 'a \\[b\\]'), none).text).toBe('[a \\[b\\]][1]')
  })

  it('takes a reference that is typed for a citation only where a mark has the number', () => {
    const numbers = new Map([[first, 3]])
    expect(bodyOf({ text: 'see [this][3], [that][4], [3] and \\[no][3]`[x][3]`', numbers })).toBe(
      `see ${link(first, 'this')}, [that][4], [3] and \\[no](actus:mark/${first})\`[x][3]\``,
    )
  })

  it('takes what belongs to a citation not for the words of another', () => {
    const numbers = new Map([
      [first, 1],
      [second, 2],
    ])
    expect(bodyOf({ text: '[a][1][2]', numbers })).toBe(`${link(first, 'a')}[2]`)
  })

  it('gives a new mark a number that stands nowhere, and no mark a second one', () => {
    const written = { text: '[a][1] and t[2][3]', numbers: new Map([[first, 1]]) }
    const numbers = withNumber(written, second)
    expect(numbers.get(second)).toBe(4)
    expect(withNumber({ ...written, numbers }, first)).toBe(numbers)
    expect(writtenCitation('a [b]', second, numbers)).toBe('[a \\[b\\]][4]')
    expect(writtenCitation('a', 'unknown', numbers)).toBeNull()
  })

  it('keeps the numbers of its marks where it was changed elsewhere, but for one that now stands there anyway', () => {
    const known = new Map([
      [first, 1],
      [second, 2],
    ])
    expect(writtenFrom(`${link(second)} ${link(first)}`, known).text).toBe('[words][2] [words][1]')
    expect(writtenFrom(`t[2] ${link(second)} ${link(first)}`, known).text).toBe('t[2] [words][3] [words][1]')
  })

  it('is cut into its citations and what stands between them', () => {
    const written = writtenFrom(`He wants ${link(first, 'a benefit')}.`, none)
    expect(writtenPieces(written)).toEqual([
      { text: 'He wants ', link: null },
      { text: '[a benefit][1]', link: { words: '[a benefit]', target: first } },
      { text: '.', link: null },
    ])
  })
})
