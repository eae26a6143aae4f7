import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactly, ftsBeginning, ftsExpression, isSearchable, parseSearch } from '../../../../shared/text/search-query'
import { searchableText } from '../../../../shared/text/search-terms'

const expression = (typed: string, typing = false) => {
  const query = parseSearch(typed, typing)
  return query && ftsExpression(exactly(query))
}

describe('what is typed into a search box', () => {
  it.each([
    ['illegal entry', '"illegal" AND "entry"'],
    ['"illegal entry"', '"illegal entry"'],
    ['“illegal entry” border', '"illegal entry" AND "border"'],
    ['entry -border -"State Party"', '("entry") NOT ("border" OR "state party")'],
    ['cyber-enabled', '"cyber enabled"'],
    ['Palermo (2000), art. 3(a)!', '"palermo" AND "2000" AND "art" AND "3 a"'],
    ['人口贩运', '"人 口 贩 运"'],
    ['Naïve ÉTAT', '"naive" AND "etat"'],
    ['NEAR(a b) OR NOT * ^', '"near a" AND "b" AND "or" AND "not"'],
  ])('%s', (typed, wanted) => {
    expect(expression(typed)).toBe(wanted)
  })

  it.each([
    ['the last word may go on', 'illegal ent', '"illegal" AND "ent" *'],
    ['from two letters on', 'illegal e', '"illegal" AND "e"'],
    ['not after a space', 'illegal ent ', '"illegal" AND "ent"'],
    ['so may the last of an open quotation', '"illegal ent', '"illegal ent" *'],
    ['not that of a closed one', '"illegal ent"', '"illegal ent"'],
    ['nor a word that must not occur', 'illegal -ent', '("illegal") NOT ("ent")'],
  ])('while typing: %s', (_, typed, wanted) => {
    expect(expression(typed, true)).toBe(wanted)
  })

  it('is looked for in the forms of its words too, but not in quotation marks, in words with signs inside or in words that must not occur', () => {
    const forms = (typed: string) => parseSearch(typed, true)?.all.map((term) => term.forms.includes('states'))
    expect(forms('state "state" state-owned -state')).toEqual([true, false, false])
    const query = parseSearch('cafés -cafe', false)
    expect(query && ftsExpression(query)).toBe('(("cafes" OR "cafe" OR "cafed" OR "cafing")) NOT ("cafe")')
  })

  it('can be nothing to look for', () => {
    for (const typed of ['', '  ', '"', '-', '***', '-word', '“”']) expect(expression(typed)).toBeNull()
  })

  it('is looked for from two letters on, a letter that is a word and a digit at once', () => {
    expect(['a', 'ab', '贩', '§', '3', ' b ', 'of'].map(isSearchable)).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
      true,
    ])
  })
})

describe('FTS5', () => {
  const db = new Database(':memory:')
  db.exec(
    `CREATE VIRTUAL TABLE searched USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')`,
  )
  const insert = db.prepare('INSERT INTO searched (rowid, words) VALUES (?, ?)')
  const found = db.prepare<[string], number>('SELECT rowid FROM searched WHERE searched MATCH ?').pluck()

  it('takes whatever is typed', () => {
    const signs = fc.constantFrom(...'"“”-*^():+{}[]\\/\'ab 贩é§\u0000\u0301\uD83D😀 AND OR NOT NEAR')
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(signs, { maxLength: 12 }).map((some) => some.join('')),
    )
    fc.assert(
      fc.property(typed, fc.boolean(), (text, typing) => {
        const query = parseSearch(text, typing)
        const asked = query && ftsExpression(query)
        if (asked !== null) expect(found.all(asked)).toEqual([])
        const beginning = ftsBeginning(text)
        if (beginning !== null) expect(found.all(beginning)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it('finds in a text whatever run of its words is asked for as a phrase', () => {
    const word = fc.constantFrom(
      'Übergabe',
      'naïve',
      'State',
      'État',
      'мой',
      'ещё',
      '贩运人口',
      'サイバー',
      'مُحَمَّد',
      'o\uFB03ce',
      'x2',
    )
    let row = 0
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (words, from, length) => {
        row += 1
        insert.run(row, searchableText(words.join(' ')))
        const start = from % words.length
        const run = words.slice(start, start + 1 + (length % (words.length - start)))
        expect(found.all(expression(`"${run.join(' ')}"`) ?? '')).toContain(row)
        db.exec('DELETE FROM searched')
      }),
    )
  })
})
