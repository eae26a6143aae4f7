import { v4 as newFileId } from 'uuid'
import {
  exportMediaTypes,
  type ExportedNote,
  type ExportFacts,
  type FilesOfMarks,
  type MarksFile,
} from '../../../shared/exchange/exported'
import type { MarksAsked } from '../../../shared/model/marks-exchange'
import type { AppContext } from '../../context'
import { describeText, type DescribedText } from '../../library/public'
import { turn } from '../../store/turn'
import { currentSettings } from '../../settings/public'
import { notebookIds } from '../notebook'
import { byName } from '../notebook-list'
import { exchangeQueries } from './exchange.queries'
import { exportedMarks } from './exported-marks'
import { exportedNotes, type SomeMarks } from './exported-notes'
import { distinctNames, fileNameOf } from './file-name'
import { exportWords } from './words'

/** A file of marks on its way out. */
export interface OutgoingFile {
  /** with its ending */
  name: string
  mediaType: string
  /** Its pieces, made as they are asked for. */
  pieces(): AsyncGenerator<string>
  /** what the pieces that were made hold */
  counts: { texts: number; marks: number; notes: number; /** for which the format has no place */ notesLeftOut: number }
}

/** A piece is sent, and everything else gets its turn, once it has so many characters: some milliseconds of work. */
const PIECE = 64_000

/**
 * The files that marks leave in: one, or one for each text that has some. Each is made while it is read.
 * @throws AppError not-found
 */
export async function exportMarks(ctx: AppContext, asked: MarksAsked): Promise<OutgoingFile[]> {
  const { db } = ctx.store
  const { format, documentId, filter, apart } = asked
  // What writes Markdown and HTML takes longer to load than most else to run.
  const { marksFile } = await import('../../../shared/exchange/marks-file')
  const only = filter && new Set(notebookIds(ctx, { filter, order: 'text' }))
  const texts = documentId === null ? allTexts(ctx) : [describeText(db, documentId)]
  const factsOf = (title: string, isOfAll: boolean): ExportFacts => ({
    title,
    markNames: currentSettings(db).markNames,
    words: exportWords(),
    nowMs: ctx.now(),
    id: newFileId(),
    bom: asked.bom,
    isOfAll,
  })
  const mediaType = exportMediaTypes[format]
  const nameOf = distinctNames()
  const named = (title: string) => `${nameOf(fileNameOf(title, exportWords().title))}.${format}`
  const files = new Map<string, string>()
  const fileOf = (title: string, isOfAll: boolean, parts: Pick<Wanted, 'texts' | 'notes'>): OutgoingFile => {
    const counts = { texts: 0, marks: 0, notes: 0, notesLeftOut: 0 }
    const name = named(title)
    const wanted = { ...parts, name, files, only, counts }
    return { name, mediaType, counts, pieces: () => inPieces(ctx, marksFile(format, factsOf(title, isOfAll)), wanted) }
  }
  const notes = (marks: SomeMarks | null) => exportedNotes(db, marks)
  if (documentId !== null) return texts.map((text) => fileOf(text.title, false, { texts: [text], notes }))
  if (!apart) return [fileOf(exportWords().title, true, { texts, notes: () => notes(only) })]
  const across = format === 'csv' ? [] : notes(only)
  return [
    ...texts.map((text) => fileOf(text.title, false, { texts: [text], notes: format === 'csv' ? notes : () => [] })),
    // The last, so that it is known in which file each mark stands.
    ...(across.length === 0 ? [] : [fileOf(exportWords().notes, true, { texts: [], notes: () => across })]),
  ]
}

/** Those in the library that have marks, by name. */
function allTexts({ store: { db } }: AppContext): DescribedText[] {
  const texts = exchangeQueries(db).textsWithMarks()
  return texts.toSorted((a, b) => byName.compare(a.title, b.title)).map(({ id }) => describeText(db, id))
}

interface Wanted extends Pick<OutgoingFile, 'counts'> {
  texts: readonly DescribedText[]
  /** ids of the marks; null: all */
  only: ReadonlySet<string> | null
  /** The notes across marks that go with the texts. @param marks those that were written into this file */
  notes(marks: SomeMarks): readonly ExportedNote[]
  /** that of the file */
  name: string
  /** by id of a mark, the name of the file into which it was written */
  files: Map<string, string>
}

async function* inPieces(ctx: AppContext, file: MarksFile, wanted: Wanted): AsyncGenerator<string> {
  const { texts, only, counts, name, files } = wanted
  let piece = file.head()
  for (const text of texts) {
    const marks = await exportedMarks(ctx, text.id, only)
    // Of several texts, one of which nothing is wanted is not named.
    if (marks.length === 0 && texts.length > 1) continue
    counts.texts += 1
    counts.marks += marks.length
    for (const { id } of marks) files.set(id, name)
    for (const part of file.text(text, marks)) {
      piece += part
      if (piece.length < PIECE) continue
      yield piece
      piece = ''
      await turn()
    }
  }
  const notes = wanted.notes({ has: (markId) => files.get(markId) === name })
  counts[file.notes ? 'notes' : 'notesLeftOut'] = notes.length
  if (file.notes && notes.length > 0)
    piece += [...file.notes(notes, filesFrom(name, files), texts.length === 0)].join('')
  yield piece + file.foot()
}

/** As a file names the others: itself by nothing. */
const filesFrom = (name: string, files: ReadonlyMap<string, string>): FilesOfMarks =>
  new Map([...files].map(([markId, file]) => [markId, file === name ? null : file]))
