/* Puts marks into a text, evenly, some with notes. `program DATA-FILE DOCUMENT COUNT` */
import SQLite from 'better-sqlite3'
import { annotationQueries } from '../../electron/annotations/annotation.queries'
import { documentText } from '../../electron/library/public'
import { describeAnchor } from '../../shared/anchoring/describe'
import { markColor } from '../../shared/model/annotation'

const [file = '', documentId = '', count = '0'] = process.argv.slice(2)
const db = new SQLite(file, { fileMustExist: true })
const { revision, canonicalText } = documentText(db, documentId)
const queries = annotationQueries(db)
db.transaction(() => {
  const step = Math.floor(canonicalText.length / Number(count))
  for (let i = 0; i < Number(count); i += 1) {
    const start = canonicalText.indexOf(' ', i * step) + 1
    const end = canonicalText.indexOf(' ', start + 20 + ((i * 37) % 120))
    if (start === 0 || end === -1) break
    queries.insert({
      id: `${documentId}/${i}`,
      documentId,
      revision,
      anchor: describeAnchor(canonicalText, start, end),
      color: markColor.parse((i % 5) + 1),
      style: i % 7 === 0 ? 'underline' : 'highlight',
      tags: i % 4 === 0 ? [`tag-${i % 40}`] : [],
      note: i % 10 === 0 ? `Note ${i} on what stands here` : '',
      createdAtMs: i,
      updatedAtMs: i,
    })
  }
})()
db.close()
