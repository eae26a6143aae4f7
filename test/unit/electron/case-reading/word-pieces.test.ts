import { describe, expect, it } from 'vitest'
import { pieceCutter } from '../../../../electron/case-reading/word-pieces'

const vocabulary = [
  '[PAD]',
  '[UNK]',
  '[SEP]',
  'pass',
  '##port',
  '##s',
  'his',
  'cafe',
  'don',
  "'",
  't',
  '-',
  '16',
  '“',
  '$',
  '3',
  ',',
  '000',
  '[',
  ']',
  'sep',
  'п',
  '##а',
  'co',
  '##op',
]
const cut = pieceCutter(`${vocabulary.join('\n')}\n`)
const piecesOf = (text: string) => cut(text).map(({ id, start, end }) => [vocabulary[id], text.slice(start, end)])

describe('the pieces of words', () => {
  it('are the longest that the vocabulary has, each with the word that it is of', () => {
    expect(piecesOf('His  Passports')).toEqual([
      ['his', 'His'],
      ['pass', 'Passports'],
      ['##port', 'Passports'],
      ['##s', 'Passports'],
    ])
  })

  it('have neither accents nor capitals, however those are written', () => {
    expect(piecesOf('CAFÉ cafe\u0301').map(([piece]) => piece)).toEqual(['cafe', 'cafe'])
  })

  it('take each punctuation mark and each sign of ASCII for itself', () => {
    expect(piecesOf("“don't-16$3,000").map(([piece]) => piece)).toEqual([
      '“',
      'don',
      "'",
      't',
      '-',
      '16',
      '$',
      '3',
      ',',
      '000',
    ])
  })

  it('are [UNK] where letters are missing, and where a word is longer than any', () => {
    expect(piecesOf('па пб 🙂').map(([piece]) => piece)).toEqual(['п', '##а', '[UNK]', '[UNK]'])
    expect(piecesOf('s'.repeat(101)).map(([piece]) => piece)).toEqual(['[UNK]'])
  })

  it('leave out what cannot be seen, also within a word', () => {
    expect(piecesOf('\ufeffco\u00adop\u200b').map(([piece]) => piece)).toEqual(['co', '##op'])
  })

  it('are no marks of the model, whatever the text says', () => {
    expect(piecesOf('[SEP]').map(([piece]) => piece)).toEqual(['[', 'sep', ']'])
  })
})
