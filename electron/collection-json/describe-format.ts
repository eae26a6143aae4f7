import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { noteFields } from '../../shared/model/card'
import { schemaVersion } from '../store/migrate'
import { fileSections, type FileColumn, type FileSection } from './columns'
import { COLLECTION_FORMAT, COLLECTION_VERSION } from './export-collection'
import { leftTables, sections } from './sections'

/** The form of the file of everything, in Markdown, of what the program itself goes by. */
export function collectionFormatMarkdown(db: Database): string {
  return `# The file of everything

\`actus export --format json FILE\`, and JSON among the exports of cards, write all that is the learner's into one file of JSON, in UTF-8:

\`\`\`text
{"format":"${COLLECTION_FORMAT}","version":${COLLECTION_VERSION},"schema":${schemaVersion(db)},"exportedAt":"2026-11-27T09:00:00.000Z",
"settings":[
{"key":"paper","value":"dark"}],
"notes":[
{"id":"…","guid":"…","type":"question","deckId":"…","fields":{"type":"question","front":"…","back":"…"}}]}
\`\`\`

\`version\` counts the forms of this file, \`schema\` those of the store that it was made from. A file of a higher number of either is refused. The four members above stand first; then come the lists below, in this order, each row after those to which it refers. Rows may stand on any lines: the file is read row by row, and never held as a whole.

A file of chosen cards, or of those of a deck, has the lists ${sections
    .filter(({ ofNotes, ofChosen }) => ofNotes ?? ofChosen)
    .map(({ key }) => `\`${key}\``)
    .join(', ')} alone, with what belongs to those cards: all cards of their notes, and the decks above theirs.

Instants end in \`Ms\` and are UTC milliseconds; days are counted from 1970-01-01; bytes are base64. A member that may be null may be absent.

## What becomes of a row that comes in

A row is known by the members marked as its key; a note by its guid as well, a card by its note and ordinal, a deck by its name within the deck in which it lies. A row that is here and the same stays.

- _once_: a row that is here stays as it is; logs are united.
- _newer_: of two that differ, the one that was changed later counts; one that nobody changed since it was made gives way.
- _file_: no time tells; the file's counts, or, where the learner says so, the one that is here.
- _part_: it goes where the row goes to which it belongs.

Texts are not seen until all of the file is there. One that is here with another edition of the same number comes in beside it, with the marks of the file. It is one step of undo, after which texts that came lie in the trash; what stays then are files that nothing uses.

## Lists
${fileSections(db).map(sectionMarkdown).join('')}
## Note types

The member \`fields\` of a note, by its type. Words are Markdown; a picture or sound of the list \`media\` is \`![…](actus:media/SHA256)\`.

${noteFields.options.map(typeMarkdown).join('\n')}

## What does not leave

${Object.entries(leftTables)
  .map(([table, why]) => `- \`${table}\`: ${why}`)
  .join('\n')}
`
}

function sectionMarkdown(section: FileSection): string {
  const { key, about, meeting, columns, left = {} } = section
  const rule =
    meeting.kind === 'newer'
      ? `newer, by ${memberOf(columns, meeting.by)}`
      : meeting.kind === 'part'
        ? `part, by ${meeting.by
            .split(',')
            .map((column) => memberOf(columns, column))
            .join(' and ')}`
        : meeting.kind
  const rows = columns.map(memberLine).join('\n')
  const leftOut = Object.entries(left).map(([column, why]) => `- not in the file: \`${column}\` (${why})`)
  return `
### ${key}

${about} _${rule}_

${[rows, ...leftOut].join('\n')}
`
}

const memberOf = (columns: readonly FileColumn[], column: string): string =>
  `\`${columns.find((one) => one.column === column)?.member ?? column}\``

function memberLine({ member, kind, isNullable, key, refersTo, mayBeGone, isTold }: FileColumn): string {
  const facts = [
    kind === 'bytes' ? 'base64' : kind === 'json' ? 'JSON' : kind,
    isNullable ? 'or null' : '',
    key > 0 ? 'key' : '',
    refersTo === null ? '' : `id of one of ${sections.find(({ table }) => table === refersTo)?.key ?? refersTo}`,
    mayBeGone ? 'which may be gone' : '',
    isTold ? 'for who reads the file; worked out anew when it comes in' : '',
  ]
  return `- \`${member}\`: ${facts.filter((fact) => fact !== '').join(', ')}`
}

function typeMarkdown(option: (typeof noteFields.options)[number]): string {
  const schema = z.toJSONSchema(option, { io: 'input', unrepresentable: 'any' })
  const members = Object.entries(schema.properties ?? {}).filter(([name]) => name !== 'type')
  const type = option.shape.type.value
  return `- \`${type}\`: ${members.map(([name, of]) => `\`${name}\` (${kindOf(of)})`).join(', ')}`
}

function kindOf(schema: unknown): string {
  if (typeof schema !== 'object' || schema === null) return 'any'
  if ('enum' in schema && Array.isArray(schema.enum)) return schema.enum.join(', ')
  if ('items' in schema) return `list of ${kindOf(schema.items)}`
  if ('properties' in schema && typeof schema.properties === 'object' && schema.properties !== null)
    return `objects of ${Object.entries(schema.properties)
      .map(([name, of]) => `${name}: ${kindOf(of)}`)
      .join('; ')}`
  return 'type' in schema ? String(schema.type) : 'any'
}
