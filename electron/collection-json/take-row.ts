import { noteFields } from '../../shared/model/card'
import { deckNameKey } from '../../shared/decks/names'
import type { StreamedPart } from '../../shared/collection-json/read-stream'
import { deckQueries, searchTextOf } from '../cards/public'
import type { Transaction } from '../store/store'
import { count, setOf, skip, type Importing } from './importing'
import { lookups } from './lookups'
import { copyId, withCopiedText } from './other-editions'
import { add, meet, type MeetingRow } from './meet'
import { rowValues, type RowValue } from './row-values'
import { takeChunk, takeDocument, takeRevision } from './take-texts'
import { rowStatements } from './statements'
import { takeFile, takeFilePart } from './take-files'

type Take = (tx: Transaction, it: Importing, row: MeetingRow) => void

/** Tables of which a row needs more than to be put beside the one that is here. */
const takes: Readonly<Record<string, Take>> = {
  blob: takeFile,
  blob_chunk: takeFilePart,
  document: takeDocument,
  document_revision: takeRevision,
  revision_chunk: takeChunk,
  annotation: takeMark,
  draft: takeAtEnd,
  media: takeAtEnd,
  deck: takeDeck,
  note: takeNote,
  card: takeCard,
  review: takeReview,
}

/** Takes in one row of the file. */
export function takeRow(tx: Transaction, it: Importing, part: StreamedPart & { kind: 'row' }): void {
  const section = it.sections.get(part.key)
  if (!section) return skip(it, part.key, part.line, 'unknown-section')
  const read = rowValues(section, part.row)
  if (read === null) return skip(it, section.key, part.line, 'malformed')
  const values = withCopiedText(it, read)
  for (const { column, refersTo } of section.columns) {
    const own = refersTo === null ? undefined : it.otherIds.get(refersTo)?.get(String(values[column]))
    if (own !== undefined) values[column] = own
  }
  const row = { section, values, line: part.line }
  ;(takes[section.table] ?? meet)(tx, it, row)
}

function takeAtEnd(_: Transaction, it: Importing, row: MeetingRow): void {
  it.atEnd.push(row)
}

/** From now on the id of the file means another one here. */
function isAnother(it: Importing, table: string, there: RowValue | undefined, here: string): void {
  const ids = it.otherIds.get(table) ?? new Map<string, string>()
  ids.set(String(there), here)
  it.otherIds.set(table, ids)
}

/** A deck of the same name in the same deck is the same deck. */
function takeDeck(tx: Transaction, it: Importing, row: MeetingRow): void {
  const { id, name, parent_id: parentId } = row.values
  const decks = deckQueries(tx.db)
  if (decks.find(String(id)) === null) {
    const key = deckNameKey(String(name))
    const twin = decks.list().find((deck) => deck.parentId === parentId && deckNameKey(deck.name) === key)
    if (twin) {
      isAnother(it, 'deck', id, twin.id)
      return count(it, row.section.key, 'same')
    }
  }
  meet(tx, it, row)
}

/** A note of the same guid is the same note, under whichever id it is here. */
function takeNote(tx: Transaction, it: Importing, row: MeetingRow): void {
  const { values } = row
  const here = lookups(tx.db).noteByGuid(values.guid)
  if (here !== undefined && here !== values.id) {
    isAnother(it, 'note', values.id, here)
    values.id = here
  }
  placeSource(tx, it, row)
  const fields = noteFields.parse(JSON.parse(String(values.fields_json)))
  values.type = fields.type
  meet(tx, it, { ...row, more: { search_text: searchTextOf({ fields }) } })
}

const sourceColumns = ['document_id', 'revision', 'start', 'end', 'exact', 'prefix', 'suffix'].map(
  (name) => `source_${name}`,
)

/** The passage of a note stays where it is here if the text of the file is another. */
function placeSource(tx: Transaction, it: Importing, { section, values }: MeetingRow): void {
  const source = values.source_document_id
  if (typeof source !== 'string') return
  const copy = it.copies.get(source)
  const here = copy === undefined ? null : rowStatements(tx.db).find(section, values)
  if (here !== null) for (const column of sourceColumns) values[column] = here[column] ?? null
  else if (copy !== undefined) values.source_document_id = copy
  else if (!lookups(tx.db).hasDocument(source)) values.source_document_id = null
}

/** A mark that is here in the text of which the file has another edition stays, and the one of the file comes beside it. */
function takeMark(tx: Transaction, it: Importing, row: MeetingRow): void {
  const { section, values } = row
  const { id, document_id: documentId } = values
  const here = [...it.copies.values()].includes(String(documentId)) ? rowStatements(tx.db).find(section, values) : null
  if (here !== null && here.document_id !== documentId) {
    const own = copyId(String(documentId), String(id))
    isAnother(it, 'annotation', id, own)
    values.id = own
  }
  meet(tx, it, row)
}

/** A card of the same note that asks for the same is the same card. It is new until its log says otherwise. */
function takeCard(tx: Transaction, it: Importing, row: MeetingRow): void {
  const { values } = row
  const here = lookups(tx.db).cardOfNote(values.note_id, values.ordinal)
  if (here !== undefined && here !== values.id) {
    isAnother(it, 'card', values.id, here)
    values.id = here
  }
  const deckId = lookups(tx.db).deckOfNote(values.note_id)
  if (deckId !== undefined) values.deck_id = deckId
  const isNew = here === undefined
  // It may have been here before: what was learned with it then counts again.
  if (isNew && lookups(tx.db).hasLog(values.id)) it.touched.add(String(values.id))
  meet(tx, it, isNew ? { ...row, more: { state: 'new', step: 0, reps: 0, lapses: 0 } } : row)
}

/** Entries are united with those that are here; those of a card that is not are kept as well. They go again when the import is undone. */
function takeReview(tx: Transaction, it: Importing, row: MeetingRow): void {
  const { section, values } = row
  // Also where it did not come in: replaying changes nothing then.
  it.touched.add(String(values.card_id))
  if (lookups(tx.db).hasReview(values.id)) return count(it, section.key, 'same')
  const isFirst = setOf(it.made, section.table).size === 0
  add(tx, it, { ...row, more: { operation_id: tx.operationId } })
  if (isFirst && setOf(it.made, section.table).size > 0)
    rowStatements(tx.db).insert('review_import', { operation_id: tx.operationId })
}
