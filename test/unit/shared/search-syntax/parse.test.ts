import { describe, expect, it } from 'vitest'
import { parseCardSearch } from '../../../../shared/search-syntax/parse'
import type { SearchNode, SearchTerm } from '../../../../shared/search-syntax/tree'

const search = (typed: string): SearchNode => {
  const parsed = parseCardSearch(typed)
  if (parsed.kind === 'fault') throw new Error(`${parsed.fault.why} at ${parsed.fault.start}: ${typed}`)
  return parsed.search
}

/** A short way to write a tree down. */
const text = (words: string) => [{ text: words }]
const words = (of: string): SearchTerm => ({ kind: 'words', match: { how: 'plain', pattern: text(of) } })
const not = (of: SearchNode): SearchNode => ({ kind: 'not', of })
const and = (...of: SearchNode[]): SearchNode => ({ kind: 'and', of })
const or = (...of: SearchNode[]): SearchNode => ({ kind: 'or', of })
const [any, one] = [{ wild: '*' as const }, { wild: '_' as const }]

describe('how terms are joined', () => {
  it.each<[string, SearchNode]>([
    ['', { kind: 'all' }],
    ['   ', { kind: 'all' }],
    ['smuggling', words('smuggling')],
    ['smuggling border', and(words('smuggling'), words('border'))],
    ['smuggling AND border', and(words('smuggling'), words('border'))],
    ['smuggling and border sea', and(words('smuggling'), words('border'), words('sea'))],
    ['smuggling or border', or(words('smuggling'), words('border'))],
    ['smuggling OR border sea', or(words('smuggling'), and(words('border'), words('sea')))],
    ['smuggling (border or sea)', and(words('smuggling'), or(words('border'), words('sea')))],
    ['(a (b (c)))', and(words('a'), words('b'), words('c'))],
    ['a(b)c', and(words('a'), words('b'), words('c'))],
    ['-border', not(words('border'))],
    ['--border', words('border')],
    ['NOT border', not(words('border'))],
    ['NOT -border', words('border')],
    ['-(border or sea) x', and(not(or(words('border'), words('sea'))), words('x'))],
    ['not guilty', and(words('not'), words('guilty'))],
    ['"or" b', and(words('or'), words('b'))],
    ['cross-border', words('cross-border')],
    ['"illegal entry"', words('illegal entry')],
    ['“illegal entry”', words('illegal entry')],
    ['„illegal entry“ «sea»', and(words('illegal entry'), words('sea'))],
    ['"he said “no”"', words('he said “no”')],
    ['"a"b', and(words('a'), words('b'))],
  ])('%s', (typed, tree) => {
    expect(search(typed)).toEqual(tree)
  })
})

describe('what a term asks', () => {
  it.each<[string, SearchTerm]>([
    ['d_g', { kind: 'words', match: { how: 'plain', pattern: [...text('d'), one, ...text('g')] } }],
    ['d**g', { kind: 'words', match: { how: 'plain', pattern: [...text('d'), any, ...text('g')] } }],
    ['\\*\\_\\\\\\:\\"', words('*_\\:"')],
    ['some\\(text\\)', words('some(text)')],
    ['"some(text)"', words('some(text)')],
    ['\\-a', words('-a')],
    ['w:entry*', { kind: 'words', match: { how: 'word', pattern: [...text('entry'), any] } }],
    ['w:e:b', { kind: 'words', match: { how: 'word', pattern: text('e:b') } }],
    ['nc:uber', { kind: 'words', match: { how: 'unaccented', pattern: text('uber') } }],
    ['re:\\d{3}', { kind: 'words', match: { how: 'regex', source: '\\d{3}' } }],
    ['"re:(some|other) thing"', { kind: 'words', match: { how: 'regex', source: '(some|other) thing' } }],
    ['re:"a b"', { kind: 'words', match: { how: 'regex', source: 'a b' } }],
    ['re:a\\"b', { kind: 'words', match: { how: 'regex', source: 'a"b' } }],
    ['"re:(?-i)Art"', { kind: 'words', match: { how: 'regex', source: '(?-i)Art' } }],
    ['deck:law', { kind: 'deck', name: text('law') }],
    ['DECK:law', { kind: 'deck', name: text('law') }],
    ['deck:"criminal law::*"', { kind: 'deck', name: [...text('criminal law::'), any] }],
    ['deck:“criminal law”', { kind: 'deck', name: text('criminal law') }],
    ['"deck:criminal law"', { kind: 'deck', name: text('criminal law') }],
    ['deck:*', { kind: 'deck', name: [any] }],
    ['preset:exam', { kind: 'preset', name: text('exam') }],
    ['tag:animal', { kind: 'tag', match: { how: 'plain', pattern: text('animal') } }],
    ['tag:none', { kind: 'tag', match: null }],
    ['tag:re:^parent$', { kind: 'tag', match: { how: 'regex', source: '^parent$' } }],
    ['tag:nc:etat', { kind: 'tag', match: { how: 'unaccented', pattern: text('etat') } }],
    ['source:"Module 14"', { kind: 'source', title: text('Module 14') }],
    ['source:none', { kind: 'source', title: null }],
    ['front:dog', { kind: 'field', name: text('front'), match: { how: 'plain', pattern: text('dog') } }],
    ['front:', { kind: 'field', name: text('front'), match: { how: 'plain', pattern: [] } }],
    ['front:_*', { kind: 'field', name: text('front'), match: { how: 'plain', pattern: [one, any] } }],
    ['fr*:x', { kind: 'field', name: [...text('fr'), any], match: { how: 'plain', pattern: text('x') } }],
    ['front:re:^a$', { kind: 'field', name: text('front'), match: { how: 'regex', source: '^a$' } }],
    ['back:w:a', { kind: 'field', name: text('back'), match: { how: 'word', pattern: text('a') } }],
    ['front:"a: b"', { kind: 'field', name: text('front'), match: { how: 'plain', pattern: text('a: b') } }],
    ['"Article 5: scope"', words('Article 5: scope')],
    ['note:basic', { kind: 'note-type', name: text('basic') }],
    ['note:clo*', { kind: 'note-type', name: [...text('clo'), any] }],
    ['card:2', { kind: 'card', ordinal: 1 }],
    ['is:buried-sibling', { kind: 'state', state: 'buried-sibling' }],
    ['IS:Due', { kind: 'state', state: 'due' }],
    ['flag:0', { kind: 'flag', flag: 0 }],
    ['has:picture', { kind: 'holds', what: 'picture' }],
    ['prop:ivl>=10', { kind: 'property', property: 'ivl', comparison: '>=', value: 10 }],
    ['prop:due=-1', { kind: 'property', property: 'due', comparison: '=', value: -1 }],
    ['prop:lapses!=3', { kind: 'property', property: 'lapses', comparison: '!=', value: 3 }],
    ['prop:s<2.5', { kind: 'property', property: 's', comparison: '<', value: 2.5 }],
    ['prop:r<90%', { kind: 'property', property: 'r', comparison: '<', value: 0.9 }],
    ['prop:d>0.3', { kind: 'property', property: 'd', comparison: '>', value: 0.3 }],
    ['rated:1', { kind: 'rated', days: 1, rating: null }],
    ['rated:7:1', { kind: 'rated', days: 7, rating: 1 }],
    ['added:7', { kind: 'within', event: 'added', days: 7 }],
    ['resched:3', { kind: 'within', event: 'resched', days: 3 }],
    ['cid:a,b', { kind: 'id', of: 'card', ids: ['a', 'b'] }],
    ['guid:"a,b:(c"', { kind: 'id', of: 'guid', ids: ['a,b:(c'] }],
  ])('%s', (typed, term) => {
    expect(search(typed)).toEqual(term)
  })
})

describe('what can’t be read is pointed at', () => {
  it.each<[typed: string, marks: string, why: string]>([
    ['a "b c', '  ^', 'quote-open'],
    ['front:"b', '      ^', 'quote-open'],
    ['“b', '^', 'quote-open'],
    ['a ""', '  ^^', 'quote-empty'],
    ['a (b', '  ^', 'bracket-open'],
    ['(', '^', 'bracket-open'],
    ['a b) c', '   ^', 'bracket-unopened'],
    [')', '^', 'bracket-unopened'],
    ['a ( ) b', '  ^^^', 'bracket-empty'],
    ['or a', '^^', 'operator-misplaced'],
    ['a OR', '  ^^', 'operator-misplaced'],
    ['a or or b', '  ^^', 'operator-misplaced'],
    ['a and and b', '      ^^^', 'operator-misplaced'],
    ['(a and) b', '   ^^^', 'operator-misplaced'],
    ['and', '^^^', 'operator-misplaced'],
    ['a - b', '  ^', 'nothing-negated'],
    ['a -', '  ^', 'nothing-negated'],
    ['(-)', ' ^', 'nothing-negated'],
    ['a NOT', '  ^^^', 'nothing-negated'],
    ['-or', '^', 'nothing-negated'],
    ['a\\n', ' ^^', 'escape-unknown'],
    ['"a\\😀"', '  ^^^', 'escape-unknown'],
    ['a\\', ' ^', 'escape-at-end'],
    [':a', '^', 'key-empty'],
    ['x fron:a', '  ^^^^^', 'key-unknown'],
    ['http://a', '^^^^^', 'key-unknown'],
    ['dupe:1,a', '^^^^^', 'not-offered'],
    ['prop:ease>2', '     ^^^^^^', 'not-offered'],
    ['deck:', '^^^^^', 'value-empty'],
    ['a re:', '  ^^^', 'value-empty'],
    ['cid:,', '    ^', 'value-empty'],
    ['is:dew', '   ^^^', 'state-unknown'],
    ['is:', '^^^', 'state-unknown'],
    ['prop:iv>3', '     ^^^^', 'property-unknown'],
    ['prop:ivl', '     ^^^', 'comparison-missing'],
    ['prop:ivl~3', '        ^^', 'comparison-missing'],
    ['prop:ivl=', '     ^^^^', 'number-expected'],
    ['prop:ivl>x', '         ^', 'number-expected'],
    ['prop:ivl>1.5', '         ^^^', 'number-expected'],
    ['rated:0', '      ^', 'days-expected'],
    ['rated:x:1', '      ^^^', 'days-expected'],
    ['rated:1:5', '        ^', 'rating-unknown'],
    ['added:-1', '      ^^', 'days-expected'],
    ['flag:8', '     ^', 'flag-unknown'],
    ['note:foo', '     ^^^', 'note-type-unknown'],
    ['card:x', '     ^', 'number-expected'],
    ['has:video', '    ^^^^^', 'holding-unknown'],
    ['a "re:(b"', '      ^^', 'regex-invalid'],
    ['front:re:[', '         ^', 'regex-invalid'],
    ['re:"[ "', '    ^^', 'regex-invalid'],
  ])('%s', (typed, marks, why) => {
    const parsed = parseCardSearch(typed)
    if (parsed.kind === 'search') throw new Error(`read: ${typed}`)
    const start = marks.indexOf('^')
    expect({ ...parsed.fault, found: null }).toEqual({ start, end: marks.length, why, found: null })
    expect(parsed.fault.found).toBe(typed.slice(start, marks.length))
  })
})
