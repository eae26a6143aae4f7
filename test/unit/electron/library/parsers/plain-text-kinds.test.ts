import { describe, expect, test } from 'vitest'
import { parsePlainText } from '../../../../../electron/library/parsers/plain-text'
import { canonicalText } from '../../../../../shared/text/canonical'
import { outline } from './outline'

const outlineOf = (text: string) => outline(parsePlainText(text, 'file').tree)

/** A paragraph of lines that are broken at a width. */
const prose = (sentence: string, indent = '', times = 3) =>
  Array.from({ length: times }, () => sentence)
    .join(' ')
    .replace(/(.{1,66})(?:\s+|$)/g, `${indent}$1\n`)
const keeper = 'The keeper of the lock opens the upper gate when the boat goes down and has paid what is due for it.'

describe('what stands in lines', () => {
  test('a code, a command or a drawing keeps its lines', () => {
    const tree = outlineOf(
      `Locks\n\n${prose(keeper)}\n    if (paid) {\n      open(gate);\n    }\n\n    return gate;\n\n${prose(keeper)}\n  +------+\n  | gate |--> river\n  +------+\n\n${prose(keeper)}`,
    )
    expect(tree.map((line) => line.split(' ')[0])).toEqual(['h1', 'p', 'pre', 'p', 'pre', 'p'])
    expect(tree[2]).toBe('pre if (paid) {\n  open(gate);\n}\n\nreturn gate;')
  })

  test('a drawn table has its cells', () => {
    const { tree } = parsePlainText(
      `Locks\n\n${prose(keeper)}\n+-------+-----------+\n| Gate  | Opened    |\n+=======+===========+\n| upper | when boats|\n|       | go down   |\n+-------+-----------+\n| lower | never     |\n+-------+-----------+\n`,
      'file',
    )
    expect(canonicalText(tree)).toContain('Gate\tOpened\nupper\twhen boats go down\nlower\tnever')
  })

  test('an address keeps its lines, and a poem', () => {
    const { tree } = parsePlainText(
      `Locks\n\n${prose(keeper)}\nA. Weir\nUpper Lock 4\nRivertown\n\n${prose(keeper)}`,
      'file',
    )
    expect(canonicalText(tree)).toContain('A. Weir\nUpper Lock 4\nRivertown')
  })

  test('terms stand with what they mean', () => {
    const text = `Locks\n\n${prose(keeper)}\nGate\n${prose(keeper, '    ')}\nWeir\n${prose(keeper, '    ')}`
    expect(outlineOf(text)[2]).toMatch(/^dl Gate/)
  })

  test('items in items are lists in lists, and a second paragraph stays with its item', () => {
    const text = `Locks\n\n${prose(keeper)}\n* upper gates\n  - of wood\n  - of iron\n\n* lower gates, which are\n  shut at night\n\n${prose(keeper, '  ')}\n* keepers\n`
    const { tree } = parsePlainText(text, 'file')
    const lists = outline(tree).map((line) => line.slice(0, 34))
    expect(lists.slice(2, 5)).toEqual(['ul', '  li upper gatesof woodof iron', '  li lower gates, which are shut a'])
    expect(lists[5]).toBe('  li keepers')
  })
})

describe('pages', () => {
  const colours = ['red', 'green', 'blue', 'grey', 'white']
  const page = (number: number) => {
    const head = 'Weir                         On Locks                       May 2021'
    const foot = `Weir                      Informational                    [Page ${number}]`
    const body = Array.from({ length: 5 }, (_, at) => prose(`${keeper} It is ${colours[at]} and ${colours[number]}.`))
    return `${head}\n\n\n${body.join('\n')}\nA word of the next page ends this one, which is about the ${colours[number]}\n\n\n\n${foot}\n`
  }
  test('lose their heads and feet, and a paragraph goes on over the turn of a page', () => {
    const shown = canonicalText(
      parsePlainText([1, 2, 3].map(page).join('\f').replaceAll('\fWeir', '\f\nWeir'), 'file').tree,
    )
    expect(shown).not.toMatch(/\[Page|Informational|On Locks/)
    expect(shown.match(/keeper/g)).toHaveLength(45)
  })

  test('do not part a paragraph', () => {
    const turned = [1, 2, 3].map((number) => page(number).replace('\n\n\nThe keeper', '\n\n\nones. The keeper'))
    expect(canonicalText(parsePlainText(turned.join('\f'), 'file').tree)).toContain('about the green ones. The keeper')
  })

  test('are told by their numbers where no form feed parts them', () => {
    const lines = (text: string) =>
      text
        .split('\n')
        .concat(Array.from({ length: 58 }, () => ''))
        .slice(0, 58)
        .join('\n')
    const text = [1, 2, 3, 4].map(
      (number) =>
        `${lines(page(number).slice(0, page(number).lastIndexOf('Weir')))}Weir                      Informational                    [Page ${number}]\n`,
    )
    expect(canonicalText(parsePlainText(text.join('\n'), 'file').tree)).not.toMatch(/Page \d/)
  })

  test('chapters that are numbered like pages stay', () => {
    const text = [1, 2, 3, 4].map((number) => `Chapter ${number}\n\n${prose(keeper)}\n`).join('\n')
    const heads = outlineOf(text).filter((line) => line.startsWith('h'))
    expect(heads).toHaveLength(4)
  })
})

test('headings that stand out of the text are told by that, whatever they say', () => {
  const text = `NAME\n       lock - open and shut a gate\n\nDESCRIPTION\n${prose(keeper, '       ')}\nSee also\n${prose(keeper, '       ')}`
  expect(
    outlineOf(`LOCK(1)               Gates               LOCK(1)\n\n${text}`).filter((line) => line.startsWith('h')),
  ).toEqual(['h1 LOCK(1)', 'h2 NAME', 'h2 DESCRIPTION', 'h3 See also'])
})

test('what a terminal shows bold or underlined is read once', () => {
  const bold = (word: string) => [...word].map((sign) => `${sign}\b${sign}`).join('')
  const { tree } = parsePlainText(`${bold('NAME')}\n       _\bl_\bo_\bc_\bk and \u001B[1mgate\u001B[0m\n`, 'file')
  expect(canonicalText(tree)).toContain('NAME\nlock and gate')
})

test('a table of contents is a list, and its lines are no headings', () => {
  const contents = 'Table of Contents\n\n1. Locks ............ 1\n   1.1. Gates ....... 2\n2. Rivers ........... 9\n\n'
  const heads = outlineOf(
    `On water\n\n${prose(keeper)}\n${contents}1. Locks\n\n${prose(keeper)}\n1.1. Gates\n\n${prose(keeper)}\n2. Rivers\n\n${prose(keeper)}`,
  )
  expect(heads.filter((line) => line.startsWith('h')).map((line) => line)).toEqual([
    'h1 On water',
    'h2 1. Locks',
    'h3 1.1. Gates',
    'h2 2. Rivers',
  ])
  expect(heads).toContain('  li 1. Locks 11.1. Gates 2')
})

test('a letter is called by its subject, has its date, and quotes in it stand in one another', () => {
  const letter = `From: Anna Weir <anna@lock.example>\nTo: harbour@lock.example\nSubject: Re: the gate\nDate: Mon, 3 May 2021 10:00:00 +0200\n\n`
  const parsed = parsePlainText(
    `${letter}On Sunday Bert wrote:\n> Carl wrote:\n>> The gate is broken.\n> I have seen it.\n\n${prose(keeper)}`,
    'file',
  )
  expect([parsed.title, parsed.published]).toEqual(['Re: the gate', '2021-05-03'])
  expect(canonicalText(parsed.tree)).toContain('Weir <anna@lock.example>\nTo: harbour@lock.example\n')
  expect(outline(parsed.tree).slice(3, 7)).toEqual([
    'blockquote',
    '  p Carl wrote:',
    '  blockquote',
    '    p The gate is broken.',
  ])
})

test('a judgment has its parts, though they are counted with letters, and its numbered paragraphs', () => {
  const claim = (number: number) => prose(`${number}. ${keeper}`)
  const text = `WEIR v. HARBOUR OFFICE\n\nDelivered on 3 May 2021\n\nI. FACTS\n\n${claim(1)}\n${claim(2)}\nII. LAW\n\nA. Admissibility\n\n${claim(3)}`
  expect(outlineOf(text).filter((line) => line.startsWith('h'))).toEqual([
    'h1 WEIR v. HARBOUR OFFICE',
    'h2 I. FACTS',
    'h2 II. LAW',
    'h2 A. Admissibility',
  ])
})

test('a verse keeps its lines', () => {
  const { tree } = parsePlainText(
    `Locks\n\n${prose(keeper)}\nThe river is long,\n  The river is wide,\nAnd nobody knows\n  The other side.\n\n${prose(keeper)}`,
    'file',
  )
  expect(canonicalText(tree)).toMatch(/The river is long,\n\s*The river is wide,\nAnd nobody knows\n/)
})

test('notes at the end of a chapter are footnotes, and their numbers are no words', () => {
  const text = `Locks\n\n${prose(`${keeper} ^[1]`, '', 1)}\n${prose(keeper)}\n----------\n\n^[1] Since the fire of 1904.\n\n^[7] Nobody refers to this.\n`
  const { tree } = parsePlainText(text, 'file')
  expect(tree.children.at(-1)).toMatchObject({
    tagName: 'section',
    properties: { dataNotes: '' },
    children: [{ tagName: 'ol', children: [{ tagName: 'li', properties: { id: 'fn-1' } }] }],
  })
  expect(canonicalText(tree)).toContain('due for it.\nThe keeper')
  expect(canonicalText(tree)).toContain('^[7] Nobody refers to this.')
  expect(canonicalText(tree)).toMatch(/Since the fire of 1904\.$/)
})

describe('what leads to text', () => {
  test('a heading with a number may speak of a date', () => {
    const lines = `Locks\n\n4.2. July 2000: the gate broke\n\n${prose(keeper, '    ')}\n4.3. May 2001: it was mended\n\n${prose(keeper, '    ')}`
    expect(outlineOf(lines).filter((line) => line.startsWith('h'))).toEqual([
      'h1 Locks',
      'h2 4.2. July 2000: the gate broke',
      'h2 4.3. May 2001: it was mended',
    ])
  })

  test('contents end where the first chapter begins, whatever it is called in them', () => {
    const contents = 'Table of Contents\n\n1. Gates\n    1.1. Upper gates\n    1.2. Lower gates\n2. Boats\n'
    const lines = outlineOf(`The lock\n\n${contents}\nChapter 1. Gates\n\n${prose(keeper, '    ')}`)
    expect(lines.slice(-2)).toEqual(['h2 Chapter 1. Gates', `p ${keeper.slice(0, 60)}`])
  })

  test('lines that say what they are about are no heading', () => {
    expect(
      outlineOf(`The lock\n\n${prose(keeper)}\nType: gate\nDefault: closed\n\n${prose(keeper)}`),
    ).not.toContainEqual(expect.stringMatching(/^h2/))
  })

  test('a name stands over a list as it does over text', () => {
    expect(outlineOf(`The lock\n\n${prose(keeper)}\nFeatures\n\n- gates\n- a keeper\n`)).toContain('h2 Features')
  })
})

test('lists within lists are told by the signs that programs give them, also where one is a letter or a cross', () => {
  const list =
    '  * gates\n\n      + upper gates, which\n        open first\n\n          o Oak\n\n          o Iron\n\n  * boats\n'
  expect(outlineOf(`Locks\n\n${prose(keeper)}\n${list}`).slice(2)).toEqual([
    'ul',
    '  li gatesupper gates, which open firstOakIron',
    '  li boats',
  ])
})

test('a box of signs around words is a quotation', () => {
  const box =
    '+------------------+\n|The gate is shut  |\n|in winter, for the|\n|ice would break   |\n|it.               |\n+------------------+\n'
  expect(outlineOf(`Locks\n\n${prose(keeper)}\n${box}\n${prose(keeper)}`).slice(2, 4)).toEqual([
    'blockquote',
    '  p The gate is shut in winter, for the ice would break it.',
  ])
})

test.each([
  ['走私', '1、行为\n2、手段\n', ['ol', '  li 行为', '  li 手段']],
  ['定義', '・行為\n・手段\n', ['ul', '  li 行為', '  li 手段']],
  ['定義', '（１）行為\n（２）手段\n', ['ol', '  li 行為', '  li 手段']],
  ['الفصل', '١. الفعل\n٢. الوسيلة\n', ['ol', '  li الفعل', '  li الوسيلة']],
  ['فصل', '۱- الفعل\n۲- الوسيلة\n', ['ol', '  li الفعل', '  li الوسيلة']],
])('items under %s are counted as its script counts: %s', (title, list, expected) => {
  expect(outlineOf(`${title}\n\n${prose(keeper)}\n${list}`).slice(2)).toEqual(expected)
})

test('a number that stands alone stays in its words', () => {
  const { tree } = parsePlainText(`走私\n\n${prose(keeper)}\n1、只有一个，没有第二个。\n\n${prose(keeper)}`, 'file')
  expect(canonicalText(tree)).toContain('\n1、只有一个，没有第二个。\n')
})

describe('titles that are marked', () => {
  test('by signs before them are headings of the rank that these say, under names in brackets too', () => {
    const text = `= The Lock\n\n== Gates\n${prose(keeper)}\n\n[[keys]]\n=== Keys\n\n${prose(keeper)}\n\n## Boats\n\n${prose(keeper)}\n`
    expect(outlineOf(text).filter((line) => /^h\d/.test(line))).toEqual([
      'h1 The Lock',
      'h2 Gates',
      'h3 Keys',
      'h2 Boats',
    ])
  })

  test('by lines under them are headings also where other lines are paragraphs', () => {
    const long = `${keeper} ${keeper} ${keeper}`
    const text = `Locks\n=====\n\n${long}\n${long}\n\nGates\n-----\n${long}\n`
    expect(outlineOf(text).filter((line) => /^h\d/.test(line))).toEqual(['h1 Locks', 'h2 Gates'])
  })

  test('in the middle of the page have their date under them', () => {
    const middle = (words: string) => ' '.repeat((66 - words.length) / 2) + words
    const text = `${middle('RULES OF THE RIVER COMPANY')}\n${middle('Version 3, 19 November 2007')}\n\n Copyright (C) 2007 A. Weir. Everyone may copy these\n rules, and nobody may change them.\n\n${prose(keeper)}\n`
    expect(parsePlainText(text, 'rules')).toMatchObject({
      title: 'RULES OF THE RIVER COMPANY',
      published: '2007-11-19',
    })
  })

  test('a command between two lines, and the kind of a box over its line, are none', () => {
    const rule = '-'.repeat(30)
    const text = `Locks\n=====\n\n${prose(keeper)}\n\n${rule}\n$ open gate\n${rule}\n\n${prose(keeper)}\n\n[caption="Rule: "]\n${'='.repeat(20)}\n${prose(keeper)}\n`
    expect(outlineOf(text).filter((line) => /^h\d/.test(line))).toEqual(['h1 Locks'])
  })
})
