import { ordinalsOf } from '../../cards/faces'
import type { NoteFields } from '../../model/card'
import type { ExportedCard } from '../exported'
import { listOfItems } from '../items'
import { blockIdOf } from './block-id'
import { protectedLines } from './escapes'
import { clozeToGaps } from './gaps'
import { scheduleComment } from './schedule'

/** A note in one of the three forms that the plugin has. */
export type PlainFields = Extract<NoteFields, { type: 'question' | 'both-ways' | 'cloze' }>

/** A note as the plugin can have it: what it has no form for becomes a question with its answer. Null for a picture's regions. */
export function plainFields(fields: NoteFields): PlainFields | null {
  switch (fields.type) {
    case 'question':
    case 'both-ways':
      return fields
    case 'definition': {
      const { term, meaning, legalSource, asks } = fields
      const back = legalSource === '' ? meaning : `${meaning}\n\n${legalSource}`
      if (asks === 'both') return { type: 'both-ways', front: term, back }
      return { type: 'question', ...(asks === 'meaning' ? { front: term, back } : { front: back, back: term }) }
    }
    case 'elements':
      return { type: 'question', front: fields.front, back: listOfItems(fields.items) }
    case 'typed':
      return {
        type: 'question',
        front: fields.front,
        back: fields.extra === '' ? fields.answer : `${fields.answer}\n\n${fields.extra}`,
      }
    case 'cloze':
      return { ...fields, text: fields.extra === '' ? fields.text : `${fields.text}\n\n${fields.extra}`, extra: '' }
    case 'occlusion':
      return null
  }
}

/** The heading and the tag of a deck, under which its cards stand. */
export function deckSection(deck: readonly string[]): string {
  return `# ${deck.join(' › ').replaceAll(/\s+/g, ' ')}\n\n#flashcards/${deck.map(tagName).join('/')}\n\n`
}

/** A tag of Obsidian has no spaces, and a slash parts it. */
const tagName = (name: string): string => name.trim().replaceAll(/[\s/#]+/g, '-')

/**
 * A note in the form of the plugin "Spaced Repetition", with an empty line after it. Empty lines in it become <br>, as they
 * would end the card there. Null for one that has no words to be asked by.
 */
export function obsidianCard({ guid, fields, tags, due }: ExportedCard): string | null {
  const plain = plainFields(fields)
  if (plain === null) return null
  const own = tags.map((tag) => `#${tagName(tag)} `).join('')
  const id = ` ^${blockIdOf(guid)}`
  const comment = scheduleComment(ordinalsOf(plain), due)
  return `${own}${wordsOf(plain)}${id}\n${comment === null ? '' : `${comment}\n`}\n`
}

function wordsOf(fields: PlainFields): string {
  if (fields.type === 'cloze') return protectedLines(clozeToGaps(fields.text)).map(anki).join('\n')
  const isReversed = fields.type === 'both-ways'
  const [front, back] = [fields.front, fields.back].map(protectedLines)
  const [frontLine, ...moreFront] = front ?? []
  const [backLine, ...moreBack] = back ?? []
  const inLine = `${frontLine}${isReversed ? ':::' : '::'}${backLine}`
  const isOneLine = moreFront.length + moreBack.length === 0 && !/[`:]|\{\{/.test(`${frontLine}${backLine}`)
  if (isOneLine) return inLine
  return [...(front ?? []), isReversed ? '??' : '?', ...(back ?? [])].join('\n')
}

/** The colons of Anki's gaps are no colons of the plugin's, where it is set up for them. */
const anki = (line: string): string => line.replaceAll(/(\{\{c\d+):\\:/g, '$1::')
