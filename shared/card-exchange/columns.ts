import type { NoteFields, NoteType } from '../model/card'
import { itemsIn, listOfItems } from './items'

/** A note in the columns of a table. */
export interface NoteCells {
  front: string
  back: string
  extra: string
  /** JSON of what has no column; empty where all of it is as usual */
  options: string
}

/** A note's fields as the cells of a row. */
export function cellsOf(fields: NoteFields): NoteCells {
  switch (fields.type) {
    case 'question':
    case 'both-ways':
      return cells(fields.front, fields.back)
    case 'definition': {
      const { asks } = fields
      return cells(fields.term, fields.meaning, fields.legalSource, asks === 'meaning' ? null : { asks })
    }
    case 'elements':
      return cells(fields.front, listOfItems(fields.items))
    case 'cloze':
      return cells(fields.text, '', fields.extra)
    case 'typed': {
      const { ignoreCase, ignoreAccents } = fields
      return cells(fields.front, fields.answer, fields.extra, { ignoreCase, ignoreAccents })
    }
    case 'occlusion': {
      const { picture, alt, hides, regions } = fields
      return cells(fields.header, '', fields.extra, { picture, alt, hides, regions })
    }
  }
}

function cells(front: string, back: string, extra = '', options: object | null = null): NoteCells {
  return { front, back, extra, options: options === null ? '' : JSON.stringify(options) }
}

/**
 * The fields that a row's cells make, not yet checked. What no file from elsewhere says is as usual.
 * @returns null if the options are no JSON of an object
 */
export function rawFields(type: NoteType, { front, back, extra, options }: NoteCells): Record<string, unknown> | null {
  const more = optionsIn(options)
  if (more === null) return null
  switch (type) {
    case 'question':
    case 'both-ways':
      return { type, front, back: extra.trim() === '' ? back : `${back}\n\n${extra}` }
    case 'definition':
      return { asks: 'meaning', ...more, type, term: front, meaning: back, legalSource: extra }
    case 'elements':
      return { type, front, items: itemsIn(back) }
    case 'cloze':
      return { type, text: front, extra: [back, extra].filter((part) => part.trim() !== '').join('\n\n') }
    case 'typed':
      return { ignoreCase: true, ignoreAccents: false, ...more, type, front, answer: back, extra }
    case 'occlusion':
      return { ...more, type, header: front, extra }
  }
}

function optionsIn(json: string): Record<string, unknown> | null {
  if (json.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}
