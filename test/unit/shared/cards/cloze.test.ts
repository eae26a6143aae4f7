import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gapsOf, parseCloze, printCloze, type ClozePiece } from '../../../../shared/cards/cloze'
import { frontOf, ordinalsOf, searchedWords } from '../../../../shared/cards/faces'
import { noteFields, type NoteFields } from '../../../../shared/model/card'

const pieces = (text: string) => {
  const cloze = parseCloze(text)
  if (cloze.kind === 'fault') throw new Error(`${cloze.code} at ${cloze.at}`)
  return cloze.pieces
}
/** Without where each gap stands. */
const bare = (all: readonly ClozePiece[]): unknown =>
  all.map((piece) =>
    piece.kind === 'words' ? piece.words : { number: piece.number, hint: piece.hint, pieces: bare(piece.pieces) },
  )

describe('a text with gaps', () => {
  test('is words and gaps, with a hint after the second colons', () => {
    expect(bare(pieces('An {{c1::act}} and a {{c2::means::how?}}.'))).toEqual([
      'An ',
      { number: 1, hint: null, pieces: ['act'] },
      ' and a ',
      { number: 2, hint: 'how?', pieces: ['means'] },
      '.',
    ])
  })

  test('may have gaps inside gaps', () => {
    expect(bare(pieces('{{c1::an {{c2::act::what?}} of five::the element}}'))).toEqual([
      {
        number: 1,
        hint: 'the element',
        pieces: ['an ', { number: 2, hint: 'what?', pieces: ['act'] }, ' of five'],
      },
    ])
  })

  test('takes other braces and colons as words', () => {
    expect(bare(pieces('}} a::b {{x}} {c1::y} {{c1::z}}'))).toEqual([
      '}} a::b {{x}} {c1::y} ',
      { number: 1, hint: null, pieces: ['z'] },
    ])
  })

  test.each([
    ['no gap', 'none', 0],
    ['a {{c1::b', 'unclosed', 2],
    ['{{c1::a {{c2::b}}', 'unclosed', 0],
    ['a {{c1::}} b', 'empty', 2],
    ['a {{c1:: ::hint}} b', 'empty', 2],
    ['a {{c0::b}}', 'number', 2],
    ['a {{c501::b}}', 'number', 2],
    ['a {{c01::b}}', 'number', 2],
    ['{{c1::a::b {{c2::c}}}}', 'hint', 11],
  ])('that cannot be asked says why and where: %s', (text, code, at) => {
    expect(parseCloze(text)).toEqual({ kind: 'fault', code, at })
    expect(noteFields.safeParse({ type: 'cloze', text, extra: '' }).error?.issues[0]?.message).toBe(`${code} at ${at}`)
  })

  const token = fc.constantFrom(
    '{{c1::',
    '{{c2::',
    '{{c10::',
    '}}',
    '::',
    '{',
    '}',
    'a',
    ' ',
    'é',
    '😀',
    '{{c0::',
    '\n',
  )
  test('printed is what was read, of any text that can be read', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 24 }), (tokens) => {
        const text = tokens.join('')
        const cloze = parseCloze(text)
        if (cloze.kind === 'cloze') expect(printCloze(cloze.pieces)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  const words = fc.stringMatching(/^[a-z é😀]{0,8}[a-zé]$/u)
  const { tree } = fc.letrec<{ tree: ClozePiece[] }>((tie) => ({
    tree: fc
      .array(
        fc.oneof(
          { depthSize: 'small', withCrossShrink: true },
          words.map((some): ClozePiece => ({ kind: 'words', words: some })),
          fc
            .record({
              number: fc.integer({ min: 1, max: 9 }),
              inner: tie('tree'),
              first: words,
              hint: fc.option(words),
            })
            .map(({ number, inner, first, hint }): ClozePiece => {
              const own: ClozePiece[] = [{ kind: 'words', words: first }, ...inner]
              return { kind: 'gap', number, pieces: own, hint, start: 0, end: 0 }
            }),
        ),
        { maxLength: 4 },
      )
      // Words that follow words are one piece.
      .map((all) => all.filter((piece, at) => piece.kind === 'gap' || all[at - 1]?.kind !== 'words')),
  }))
  const texts = tree.map((all) => printCloze(joinWords(all))).filter((text) => parseCloze(text).kind === 'cloze')

  test('read is what was printed, of any gaps; every number has a card', () => {
    fc.assert(
      fc.property(tree, (all) => {
        const whole = joinWords(all)
        const cloze = parseCloze(printCloze(whole))
        const numbers = new Set(gapsOf(whole).map(({ number }) => number))
        if (numbers.size === 0) {
          expect(cloze).toMatchObject({ kind: 'fault', code: 'none' })
          return
        }
        if (cloze.kind === 'fault') throw new Error(cloze.code)
        expect(bare(cloze.pieces)).toEqual(bare(whole))
        const fields: NoteFields = { type: 'cloze', text: printCloze(whole), extra: '' }
        expect(new Set(ordinalsOf(fields).map((ordinal) => ordinal + 1))).toEqual(numbers)
      }),
      { numRuns: 500 },
    )
  })

  test('says where each of its gaps stands', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const gap of gapsOf(pieces(text))) expect(text.slice(gap.start, gap.end)).toBe(printCloze([gap]))
      }),
    )
  })
})

/** As a reader of the text would have them: words beside words are one piece. */
function joinWords(all: readonly ClozePiece[]): ClozePiece[] {
  const result: ClozePiece[] = []
  for (const piece of all) {
    const last = result.at(-1)
    if (piece.kind === 'words' && last?.kind === 'words')
      result[result.length - 1] = { kind: 'words', words: last.words + piece.words }
    else result.push(piece.kind === 'words' ? piece : { ...piece, pieces: joinWords(piece.pieces) })
  }
  return result
}

describe('a card of a text with gaps', () => {
  const text = 'An {{c1::act}}, a {{c2::means::how}} and {{c1::a {{c3::purpose}}}}.'

  test('has the note’s number less one as its ordinal, and is found by the words behind its gaps', () => {
    const fields: NoteFields = { type: 'cloze', text, extra: 'article 3' }
    expect(ordinalsOf(fields)).toEqual([0, 1, 2])
    expect(frontOf(fields, 1)).toBe('An act, a [how] and a purpose.')
    expect(searchedWords(fields)).toEqual(['An act, a means and a purpose.', 'article 3', '', 'how', '', ''])
  })
})
