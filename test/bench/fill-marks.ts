/* Puts marks into a text, or into all of them (*), evenly, some with notes. `program DATA-FILE DOCUMENT COUNT` */
import SQLite from 'better-sqlite3'
import { annotationQueries } from '../../electron/annotations/annotation.queries'
import { placeQueries } from '../../electron/annotations/place.queries'
import { documentText } from '../../electron/library/public'
import { describeAnchor } from '../../shared/anchoring/describe'
import { markColor } from '../../shared/model/annotation'

const [file = '', wanted = '', count = '0'] = process.argv.slice(2)
const db = new SQLite(file, { fileMustExist: true })
const ids =
  wanted === '*' ? db.prepare<[], string>('SELECT id FROM document WHERE pack_id IS NULL').pluck().all() : [wanted]
const queries = annotationQueries(db)
const places = placeQueries(db)
const each = Math.ceil(Number(count) / ids.length)

function fill(documentId: string): void {
  const { revision, canonicalText } = documentText(db, documentId)
  const step = Math.floor(canonicalText.length / each)
  for (let i = 0; i < each; i += 1) {
    const start = canonicalText.indexOf(' ', i * step) + 1
    const end = canonicalText.indexOf(' ', start + 20 + ((i * 37) % 120))
    if (start === 0 || end === -1) break
    const anchor = describeAnchor(canonicalText, start, end)
    const id = `${documentId}/${i}`
    queries.insert({
      id,
      documentId,
      revision,
      anchor,
      color: markColor.parse((i % 5) + 1),
      style: i % 7 === 0 ? 'underline' : 'highlight',
      tags: i % 4 === 0 ? [`tag-${i % 40}`] : [],
      note: i % 10 === 0 ? `Note ${i} on what stands here` : '',
      createdAtMs: i,
      updatedAtMs: i,
    })
    places.put({ annotationId: id, revision, anchoring: { kind: 'placed', start: anchor.start, end: anchor.end } })
  }
}

db.transaction(() => ids.forEach(fill))()
db.close()
