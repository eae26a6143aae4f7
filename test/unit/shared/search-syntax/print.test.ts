import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCardSearch } from '../../../../shared/search-syntax/parse'
import { parsePattern } from '../../../../shared/search-syntax/pattern'
import { printCardSearch } from '../../../../shared/search-syntax/print'
import type { Pattern, SearchNode, SearchTerm, TextMatch } from '../../../../shared/search-syntax/tree'
import { comparisons, holdings, stateTerms } from '../../../../shared/search-syntax/vocabulary'

const letters = fc.constantFrom(...'abc "“”()\\:*_-é中😀\t.?[#%,', 'or', 'and', 'NOT', 'none', 're:', 'deck:')
const words = fc.array(letters, { minLength: 1, maxLength: 6 }).map((all) => all.join(''))

/** Patterns as the parser makes them: of what somebody typed, with a backslash before what else would mean something. */
const pattern: fc.Arbitrary<Pattern> = fc
  .array(
    fc.oneof(
      words.map((of) => of.replace(/[*_\\:"“”„‟«»]/gu, String.raw`\$&`)),
      fc.constantFrom('*', '_'),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parsePattern(parts.join(''), (index) => index))
const regex = fc
  .constantFrom('a b', '(a|b)+"c"', String.raw`^\d{3}\\$`, String.raw`“\w”\.`, '(?-i)Art', ':[a-c]')
  .map((source): TextMatch => ({ how: 'regex', source }))
const match: fc.Arbitrary<TextMatch> = fc.oneof(
  fc.record({ how: fc.constantFrom('word', 'unaccented'), pattern }),
  regex,
)
const plain = pattern.map((of): TextMatch => ({ how: 'plain', pattern: of }))
/** Where a word after the colon would mean something else. */
const harmless = plain.filter((it) => !/^(re|nc|w):|^none$/i.test(printOf(it)))
const printOf = (it: TextMatch) => printCardSearch({ kind: 'words', match: it }).replaceAll('"', '')

const days = fc.integer({ min: 1, max: 100_000 })
const term: fc.Arbitrary<SearchTerm> = fc.oneof(
  fc.record({ kind: fc.constant('words' as const), match: fc.oneof(match, plain) }),
  fc.record({
    kind: fc.constant('field' as const),
    name: fc.constantFrom('front', 'fr*', 'legal-source').map((name) => parsePattern(name, (at) => at)),
    match: fc.oneof(match, harmless, fc.constant<TextMatch>({ how: 'plain', pattern: [] })),
  }),
  fc.record({ kind: fc.constantFrom('deck' as const, 'preset' as const), name: pattern }),
  fc.record({ kind: fc.constant('tag' as const), match: fc.oneof(fc.constant(null), harmless, regex) }),
  fc.record({
    kind: fc.constant('source' as const),
    title: fc.oneof(
      fc.constant(null),
      pattern.filter((of) => of.some((it) => 'wild' in it || it.text !== 'none')),
    ),
  }),
  fc.record({
    kind: fc.constant('note-type' as const),
    name: fc.constantFrom('basic', 'both ways', 'clo*').map((name) => parsePattern(name, (at) => at)),
  }),
  fc.record({ kind: fc.constant('card' as const), ordinal: fc.integer({ min: 0, max: 999 }) }),
  fc.record({ kind: fc.constant('state' as const), state: fc.constantFrom(...stateTerms) }),
  fc.record({ kind: fc.constant('flag' as const), flag: fc.constantFrom(0 as const, 1 as const, 7 as const) }),
  fc.record({ kind: fc.constant('holds' as const), what: fc.constantFrom(...holdings) }),
  fc.record({
    kind: fc.constant('property' as const),
    property: fc.constantFrom('ivl' as const, 'due' as const),
    comparison: fc.constantFrom(...comparisons),
    value: fc.integer({ min: -1000, max: 1000 }).map((value) => value || 0),
  }),
  fc.record({
    kind: fc.constant('property' as const),
    property: fc.constantFrom('r' as const, 's' as const, 'd' as const),
    comparison: fc.constantFrom(...comparisons),
    value: fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000),
  }),
  fc.record({
    kind: fc.constant('rated' as const),
    days,
    rating: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
  }),
  fc.record({
    kind: fc.constant('within' as const),
    event: fc.constantFrom('added' as const, 'edited' as const, 'introduced' as const, 'resched' as const),
    days,
  }),
  fc.record({
    kind: fc.constant('id' as const),
    of: fc.constantFrom('note' as const, 'card' as const, 'deck' as const),
    ids: fc.array(fc.uuid(), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('id' as const), of: fc.constant('guid' as const), ids: words.map((id) => [id]) }),
)

const { node } = fc.letrec<{ node: SearchNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    term,
    tie('node').map((of): SearchNode => (of.kind === 'not' ? of.of : { kind: 'not', of })),
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('node'), { minLength: 2, maxLength: 4 }))
      .map(([kind, of]): SearchNode => ({ kind, of: of.flatMap((it) => (it.kind === kind ? it.of : [it])) })),
  ),
}))

describe('a search that is printed', () => {
  it('is read as the same search (property)', () => {
    fc.assert(
      fc.property(node, (search) => {
        expect(parseCardSearch(printCardSearch(search))).toEqual({ kind: 'search', search })
      }),
      { numRuns: 2000 },
    )
  })

  it('is read, whatever was typed, as what was typed; and faults stand inside it (property)', () => {
    const typed = fc.array(fc.oneof(letters, fc.constantFrom(' ', 'is:due', 'prop:ivl>3', '-')), { maxLength: 20 })
    fc.assert(
      fc.property(
        typed.map((parts) => parts.join('')),
        (of) => {
          const parsed = parseCardSearch(of)
          if (parsed.kind === 'search') {
            expect(parseCardSearch(printCardSearch(parsed.search))).toEqual(parsed)
          } else {
            const { start, end, found } = parsed.fault
            expect(0 <= start && start < end && end <= of.length).toBe(true)
            expect(of.slice(start, end)).toBe(found)
          }
        },
      ),
      { numRuns: 5000 },
    )
  })
})

describe('a megabyte of malice', () => {
  const million = 1_000_000
  it.each<[string, string, string | null]>([
    ['opening brackets', '('.repeat(million), 'too-deep'],
    ['brackets that open and close', '()'.repeat(million / 2), 'bracket-empty'],
    ['closing brackets', ')'.repeat(million), 'bracket-unopened'],
    ['minus signs', '-'.repeat(million), 'nothing-negated'],
    ['minus signs before a word', `${'-'.repeat(million)}a`, null],
    ['NOT', 'NOT '.repeat(million / 4), 'nothing-negated'],
    ['terms', 'a '.repeat(million / 2), 'too-many'],
    ['or', 'a or '.repeat(million / 5), 'too-many'],
    ['quotation marks', '"'.repeat(million), 'quote-empty'],
    ['a quotation that never ends', `"${'a'.repeat(million)}`, 'quote-open'],
    ['backslashes', '\\'.repeat(million), null],
    ['asterisks', '*'.repeat(million), null],
    ['colons', 'w:'.repeat(million / 2), null],
    ['a word', 'a'.repeat(million), null],
    ['brackets of an expression', `"re:${'('.repeat(million)}"`, 'regex-invalid'],
  ])('%s', (_, typed, why) => {
    const parsed = parseCardSearch(typed)
    expect(parsed.kind === 'fault' ? parsed.fault.why : null).toBe(why)
  })
})
