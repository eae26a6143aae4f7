import { Tokenizer } from '@huggingface/tokenizers'
import { assert } from '../../shared/assert'

/** A piece of a word as the model knows it. */
export interface Piece {
  /** its line in the vocabulary, from 0 */
  id: number
  /** where the letters stand that it is a piece of, as UTF-16 offsets: a run of letters or digits, or one sign */
  start: number
  end: number
}

/** What a text is cut into before words are looked up: at spaces, and around each punctuation mark. ASCII’s signs count as such. */
const runs = /[^\t\n\r\p{Z}\p{P}!-/:-@[-`{-~]+|[\p{P}!-/:-@[-`{-~]/gu

/**
 * Cuts texts into the pieces of words of an uncased BERT: no accents, no capitals, punctuation for itself, [UNK] for what
 * it has no letters for. Words that look like its marks, as [SEP], are words.
 * @param vocabulary its vocab.txt, one piece a line
 */
export function pieceCutter(vocabulary: string): (text: string) => Piece[] {
  const pieces = vocabulary.trimEnd().split(/\r?\n/)
  const tokenizer = new Tokenizer(
    {
      added_tokens: [],
      normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, lowercase: true },
      pre_tokenizer: { type: 'BertPreTokenizer' },
      model: {
        type: 'WordPiece',
        unk_token: '[UNK]',
        continuing_subword_prefix: '##',
        max_input_chars_per_word: 100,
        vocab: { '[UNK]': pieces.indexOf('[UNK]') },
      },
      post_processor: null,
      decoder: null,
    },
    {},
  )
  // Given as an object, the vocabulary is copied three times: of 30,000 pieces that takes four times as long.
  const { model } = tokenizer
  assert(model, 'a tokenizer without a model')
  for (const [id, piece] of pieces.entries()) model.tokens_to_ids.set(piece, id)
  const known = new Map<string, readonly number[]>()
  const idsOf = (run: string): readonly number[] => {
    const ids = known.get(run) ?? tokenizer.encode(run, { add_special_tokens: false }).ids
    known.set(run, ids)
    return ids
  }
  return (text) => {
    known.clear()
    return [...text.matchAll(runs)].flatMap(({ 0: run, index }) =>
      idsOf(run).map((id) => ({ id, start: index, end: index + run.length })),
    )
  }
}
