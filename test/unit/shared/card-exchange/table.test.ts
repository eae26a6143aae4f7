import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { htmlToMarkdown } from '../../../../shared/card-exchange/html-to-markdown'
import type { ReadCard } from '../../../../shared/card-exchange/incoming'
import { suggestMapping } from '../../../../shared/card-exchange/mapping'
import { readTable } from '../../../../shared/card-exchange/read-table'
import { tableForm } from '../../../../shared/card-exchange/table-form'
import { tableRows } from '../../../../shared/card-exchange/table-rows'
import { tableHead, tableRow } from '../../../../shared/card-exchange/write-table'
import { arbitraryDeck, arbitraryFields, arbitraryTags, withoutLine } from './arbitrary-notes'

function read(text: string): ReadCard[] {
  const lines = text.replaceAll('\r\n', '\n')
  const form = tableForm(lines)
  const [rows = []] = tableRows(lines, form)
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const mapping = suggestMapping(form, form.hasHead ? (rows[0]?.cells ?? null) : null, width)
  return [...readTable(lines, form, mapping, form.isHtml ? htmlToMarkdown : undefined)].flat()
}
const cardsOf = (text: string) => read(text).flatMap((one) => (one.kind === 'card' ? [one.card] : []))
const skippedOf = (text: string) => read(text).flatMap((one) => (one.kind === 'skipped' ? [one.remark] : []))

describe('a table that Actus wrote', () => {
  test.each([',', '\t', ';'])('gives every note back, whatever its words (parted by %j)', (separator) => {
    const note = fc.record({
      guid: fc.uuid(),
      fields: arbitraryFields,
      deck: arbitraryDeck,
      tags: arbitraryTags,
      due: fc.constant([]),
    })
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 5 }), fc.boolean(), (notes, bom) => {
        const text = tableHead(separator, bom) + notes.map((one) => tableRow(one, separator)).join('')
        const back = cardsOf(text).map(withoutLine)
        expect(back).toEqual(notes)
      }),
      { numRuns: 300 },
    )
  })

  test('has no cell that a spreadsheet takes for a formula', () => {
    const fields = { type: 'question' as const, front: '=HYPERLINK("x")', back: '+1' }
    const row = tableRow({ guid: 'a', fields, deck: ['D'], tags: [], due: [] }, ',')
    expect(row).toContain(`"'=HYPERLINK(""x"")"`)
    expect(row).toContain(",'+1,")
  })
})

describe('a table from elsewhere', () => {
  test.each([
    ['comma', 'front,back\nact,what is done\nmeans,"how, it is done"\n'],
    ['semicolon', 'front;back\nact;what is done\nmeans;how, it is done\n'],
    ['tab', 'front\tback\nact\twhat is done\nmeans\thow, it is done\n'],
    ['pipe', 'front|back\nact|what is done\nmeans|how, it is done\n'],
  ])('is read by its separator, a %s', (_, text) => {
    expect(cardsOf(text).map(({ fields }) => fields)).toEqual([
      { type: 'question', front: 'act', back: 'what is done' },
      { type: 'question', front: 'means', back: 'how, it is done' },
    ])
  })

  test('without names of columns has its front first', () => {
    expect(cardsOf('act,what is done\nmeans,how it is done\n')[0]?.fields).toEqual({
      type: 'question',
      front: 'act',
      back: 'what is done',
    })
  })

  test('has its columns in any order, by their names', () => {
    const [card] = cardsOf('Tags,Definition,Deck,Term,ID\n"tip, som",what is done,Law::TIP,act,17\n')
    expect(card).toMatchObject({ guid: '17', deck: ['Law', 'TIP'], tags: ['tip', 'som'] })
    expect(card?.fields).toEqual({ type: 'question', front: 'act', back: 'what is done' })
  })

  test('tells the line and the reason of a row that is no card', () => {
    const text = 'front,back\n"a\nb",c\n,no front\nno back,\n"never closed,x\n'
    expect(skippedOf(text).map(({ line, why }) => [line, why])).toEqual([
      [4, 'no-front'],
      [5, 'no-back'],
      [6, 'quotes'],
    ])
  })

  test('makes a text with gaps of a front that has some', () => {
    expect(cardsOf('front,back\nThe {{c1::act}},see 1.2\n')[0]?.fields).toEqual({
      type: 'cloze',
      text: 'The {{c1::act}}',
      extra: 'see 1.2',
    })
  })

  test('of 3,000 rows comes in parts, each with its own lines', () => {
    const text = Array.from({ length: 3000 }, (_, at) => `front ${at},"back\n${at}"`).join('\n')
    const parts = [...tableRows(text, tableForm(text))]
    expect(parts.length).toBeGreaterThan(3)
    const last = parts.at(-1)?.at(-1)
    expect(last).toMatchObject({ line: 5999, cells: ['front 2999', 'back\n2999'] })
  })
})

describe("a text file of Anki's", () => {
  const text = [
    '#separator:tab',
    '#html:true',
    '#guid column:1',
    '#notetype column:2',
    '#deck column:3',
    '#tags column:6',
    'x1\tBasic\tLaw::TIP\twhat is <b>the act</b>?\t"1 &lt; 2<br>next"\tact means',
    'x2\tCloze\tLaw\tthe {{c1::act_of_a}} and {{c2::means}}\t\t',
    'x3\tBasic (and reversed card)\tLaw\t<i>a</i>\tb\t',
    '',
  ].join('\n')

  test('is read with its guids, decks, tags and note types, its HTML as Markdown', () => {
    const [basic, cloze, both] = cardsOf(text)
    expect(basic).toMatchObject({ line: 7, guid: 'x1', deck: ['Law', 'TIP'], tags: ['act', 'means'] })
    expect(basic?.fields).toMatchObject({
      front: 'what is **the act**?',
      back: String.raw`1 < 2\
next`,
    })
    expect(cloze?.fields).toMatchObject({ type: 'cloze', text: 'the {{c1::act_of_a}} and {{c2::means}}' })
    expect(both?.fields).toMatchObject({ type: 'both-ways', front: '_a_', back: 'b' })
  })

  test('passes over what its head says that is not known, and over comments, and keeps each line', () => {
    const more = [
      '#separator:tab',
      '#html:true',
      '#match scope:notetype',
      '# vim: ts=4',
      '#tags column:3',
      'a\tb\tx',
      '# a comment',
      '#another',
      '"#hash"\t"c\n# within quotes"\ty',
      'd\te\t',
    ].join('\n')
    expect(cardsOf(more).map(({ line, fields, tags }) => [line, 'front' in fields && fields.front, tags])).toEqual([
      [6, 'a', ['x']],
      [9, String.raw`\#hash`, ['y']],
      [11, 'd', []],
    ])
    expect(skippedOf(more)).toEqual([])
  })

  test('keeps the words of all fields of a note type, however many', () => {
    const fields = '#separator:Comma\n#columns:Word,Meaning,Example,Origin,Picture\nact,deed,"he acts",,<i>\n'
    expect(cardsOf(fields)[0]?.fields).toEqual({ type: 'question', front: 'act', back: 'deed\n\nhe acts\n\n<i>' })
  })

  test('names sounds and pictures as Anki does, whatever signs their names have', () => {
    const html = '#separator:tab\n#html:true\nx [sound:a_b*c.mp3]\t<img src="my map_1.png">\n'
    expect(cardsOf(html)[0]?.fields).toMatchObject({ front: 'x [sound:a_b*c.mp3]', back: '![](<my map_1.png>)' })
  })

  test('names its separator by a word or by the sign itself', () => {
    expect(tableForm('#separator:Semicolon\na;b\n').separator).toBe(';')
    expect(tableForm('#separator:|\na|b\n').separator).toBe('|')
    expect(tableForm('#separator:colon\na:b\n').separator).toBe(':')
  })
})

describe('an export of Quizlet', () => {
  test('has a term and its meaning in a line, and quotes as signs like any other', () => {
    const text = 'act\t"what" is done\nmeans\thow it is done,\nand by whom\npurpose\twhy\n'
    expect(tableForm(text).kind).toBe('quizlet')
    expect(cardsOf(text).map(({ line, fields }) => [line, fields])).toEqual([
      [1, { type: 'question', front: 'act', back: '"what" is done' }],
      [2, { type: 'question', front: 'means', back: 'how it is done,\nand by whom' }],
      [4, { type: 'question', front: 'purpose', back: 'why' }],
    ])
  })

  test('may part term and meaning by a dash', () => {
    expect(cardsOf('an act - what is done, or not\na mean - how\n').map(({ fields }) => fields)).toEqual([
      { type: 'question', front: 'an act', back: 'what is done, or not' },
      { type: 'question', front: 'a mean', back: 'how' },
    ])
  })

  test('may part its rows by semicolons', () => {
    expect(cardsOf('act\twhat is done;means\thow it is done;').map(({ fields }) => fields)).toEqual([
      { type: 'question', front: 'act', back: 'what is done' },
      { type: 'question', front: 'means', back: 'how it is done' },
    ])
  })
})

describe("a table of Excel's", () => {
  test('may name its separator in a line of its own, which is no row', () => {
    const text =
      'sep=;\nFrage;Antwort;Schlagwörter\n"Tat; Handlung";"was, geschieht";Recht\nMittel;"wie\nes geschieht";\n;leer;\n'
    expect(tableForm(text)).toMatchObject({ kind: 'table', separator: ';', hasHead: true })
    expect(cardsOf(text).map(({ line, fields, tags }) => [line, fields, tags])).toEqual([
      [3, { type: 'question', front: 'Tat; Handlung', back: 'was, geschieht' }, ['Recht']],
      [4, { type: 'question', front: 'Mittel', back: 'wie\nes geschieht' }, []],
    ])
    expect(skippedOf(text).map(({ line, why }) => [line, why])).toEqual([[6, 'no-front']])
  })

  test('without such a line is told from its rows', () => {
    expect(tableForm('sep of church and state;1905\nact;what is done\n')).toMatchObject({ separator: ';', lead: 0 })
  })
})
