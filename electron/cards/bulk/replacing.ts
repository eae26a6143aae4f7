import type { Database } from 'better-sqlite3'
import { searchRegex } from '../../../shared/search-syntax/regex'
import { noteFields, type NoteFields } from '../../../shared/model/card'
import type { Replacement, ReplacePreview } from '../../../shared/model/card-replace'
import { perConnection } from '../../store/per-connection'
import { withinTime } from '../../store/time-limit'
import { noteFieldsOf } from '../note.queries'

/** A note whose words are replaced. */
export interface ReplacedNote {
  number: number
  id: string
  deckId: string
  /** its fields as they are stored */
  beforeJson: string
  after: NoteFields
  afterJson: string
}

interface FoundNote {
  number: number
  id: string
  deckId: string
  fieldsJson: string
}

/** A regular expression that takes longer over all notes never ends, or might as well not. */
const LONGEST_MS = 3000
const SHOWN = 20

const noteRows = perConnection((db: Database) =>
  db.prepare<[{ ids: string }], FoundNote>(
    `SELECT number, id, deck_id AS deckId, fields_json AS fieldsJson FROM note
     WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY number`,
  ),
)

/**
 * What becomes of those notes that would change, and how many would be no cards any more.
 * @throws TookTooLong
 */
export function replacedNotes(db: Database, wanted: Replacement): { notes: ReplacedNote[]; refused: number } {
  const change = changeOf(wanted)
  const found = noteRows(db).all({ ids: JSON.stringify(wanted.noteIds) })
  const replaceAll = () => {
    const notes: ReplacedNote[] = []
    let refused = 0
    for (const { number, id, deckId, fieldsJson } of found) {
      const changed = changedFields(JSON.parse(fieldsJson), wanted.field, change)
      if (!changed) continue
      const after = noteFields.safeParse(changed)
      if (!after.success) refused += 1
      else {
        const afterJson = JSON.stringify(after.data)
        if (afterJson !== fieldsJson) {
          notes.push({ number, id, deckId, beforeJson: fieldsJson, after: after.data, afterJson })
        }
      }
    }
    return { notes, refused }
  }
  return wanted.regex ? withinTime(LONGEST_MS, replaceAll) : replaceAll()
}

/** What replacing would do, with the first of the fields that would change. @throws TookTooLong */
export function previewReplacing(db: Database, wanted: Replacement): ReplacePreview {
  const { notes, refused } = replacedNotes(db, wanted)
  const first = notes.slice(0, SHOWN).flatMap(({ id, beforeJson, after }) => {
    const were = new Map(textsOf(noteFieldsOf(beforeJson)))
    return textsOf(after).flatMap(([field, text]) => {
      const was = were.get(field) ?? ''
      return was === text ? [] : [{ noteId: id, field, before: was, after: text }]
    })
  })
  return { notes: notes.length, refused, first: first.slice(0, SHOWN) }
}

/** The texts of a note by the names of their fields; a list is one text. */
const textsOf = (fields: NoteFields): [string, string][] =>
  Object.entries(fields).flatMap(([name, value]): [string, string][] => {
    if (!isWritten(name)) return []
    if (typeof value === 'string') return [[name, value]]
    if (!Array.isArray(value)) return []
    return [[name, value.map((item) => (typeof item === 'string' ? item : item.label)).join('; ')]]
  })

/** What the learner wrote: not what says how it is asked. */
const isWritten = (name: string): boolean => !['type', 'asks', 'hides', 'picture'].includes(name)

function changeOf({ find, replace, regex, matchCase }: Replacement): (text: string) => string {
  if (!regex) {
    const expression = new RegExp(find.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`), matchCase ? 'gu' : 'giu')
    return (text) => text.replace(expression, () => replace)
  }
  const made = searchRegex(find, matchCase)
  if (!made) return (text) => text
  const expression = new RegExp(made.source, `${made.flags}g`)
  // ${1} and ${name} are Anki's way to write them.
  const by = replace.replaceAll(/\$\{(\d{1,2})\}/g, '$$$1').replaceAll(/\$\{(\w+)\}/g, '$$<$1>')
  return (text) => text.replace(expression, by)
}

/** The fields with the words replaced; null if none of them has them. */
function changedFields(fields: unknown, field: string | null, change: (text: string) => string): object | null {
  if (typeof fields !== 'object' || fields === null) return null
  let isChanged = false
  const put = (value: unknown): unknown => {
    if (typeof value !== 'string') return value
    const changed = change(value)
    isChanged ||= changed !== value
    return changed
  }
  const putInItem = (item: unknown): unknown =>
    typeof item === 'object' && item !== null && 'label' in item ? { ...item, label: put(item.label) } : put(item)
  const entries = Object.entries(fields).map(([name, value]: [string, unknown]): [string, unknown] => {
    const isMeant = field === null || field === name || (field === 'label' && name === 'regions')
    if (!isMeant || !isWritten(name)) return [name, value]
    return [name, Array.isArray(value) ? value.map(putInItem) : put(value)]
  })
  return isChanged ? Object.fromEntries(entries) : null
}
