import type { NoteType } from '../model/card'
import { parseCloze } from './cloze'
import type { Definition } from './definition'
import { splitList } from './list'
import { emptyParts, type CardParts } from './parts'

/** Words of a text of which a card is to be made, and what stands around them. */
export interface WordsInHand {
  words: string
  /** the sentence, or sentences, in which they stand, and where in them; both in UTF-16 units */
  sentence: string
  start: number
  end: number
  /** the line before them, where it leads to them with a colon; else null */
  lead: string | null
  /** title of the section; null where there is none */
  heading: string | null
  /** they are items of a list of the text */
  areItems: boolean
  /** what they define, or are the meaning of; of a term of the text, its definition and where that comes from */
  definition: (Definition & { source: string }) | null
}

/**
 * A card as the words suggest it: a definition where they are a term of the text or say what one means, elements where
 * they are a list, else a question to which they are the answer. What it has for the other types is filled in as well.
 * @param wanted the type that the learner asked for; null: as the words suggest
 */
export function suggestCard(from: WordsInHand, wanted: NoteType | null): CardParts {
  const list = splitList(from.words, { areItems: from.areItems })
  const { definition } = from
  const type = wanted ?? suggestedType(from, list !== null)
  const lead = list && (list.lead || from.lead || leadIn(from) || (from.heading ?? ''))
  return {
    ...emptyParts(type),
    front: type === 'elements' ? (lead ?? '') : type === 'definition' ? (definition?.term ?? '') : '',
    back: type === 'definition' && definition ? definition.meaning : from.words,
    legalSource: definition?.source ?? '',
    items: list?.items ?? ['', ''],
    text: clozeText(from),
  }
}

function suggestedType({ areItems, definition }: WordsInHand, isList: boolean): NoteType {
  if (areItems && isList) return 'elements'
  if (definition) return 'definition'
  return isList ? 'elements' : 'question'
}

/** What leads to the words in their own sentence: "The acts are" before the acts. */
function leadIn({ sentence, start }: WordsInHand): string {
  return sentence
    .slice(0, start)
    .trim()
    .replace(/[:,;]$/, '')
    .replace(/\s+(?:are|is|includes?|comprises?|consists? of)$/, '')
}

/** Their sentence with the words hidden; as it stands where they are all of it, or where it holds a sign of a gap. */
function clozeText({ sentence, start, end }: WordsInHand): string {
  const hidden = `${sentence.slice(0, start)}{{c1::${sentence.slice(start, end)}}}${sentence.slice(end)}`
  const isAll = /^\P{L}*$/u.test(sentence.slice(0, start) + sentence.slice(end))
  const cloze = parseCloze(hidden)
  const isWhole = cloze.kind === 'cloze' && cloze.pieces.some((piece) => piece.kind === 'gap' && piece.hint === null)
  return isAll || !isWhole ? sentence : hidden
}
