import { v4 as newFileId } from 'uuid'
import { exportMediaTypes, type ExportFacts, type MarksFile } from '../../../shared/exchange/exported'
import type { MarksAsked } from '../../../shared/model/marks-exchange'
import type { AppContext } from '../../context'
import { describeText, turn, type DescribedText } from '../../library/public'
import { currentSettings } from '../../settings/public'
import { notebookIds } from '../notebook'
import { byName } from '../notebook-list'
import { exchangeQueries } from './exchange.queries'
import { exportedMarks } from './exported-marks'
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
  counts: { texts: number; marks: number }
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
  const fileOf = (title: string, of: readonly DescribedText[], isOfAll: boolean): OutgoingFile => {
    const counts = { texts: 0, marks: 0 }
    const pieces = () => inPieces(ctx, marksFile(format, factsOf(title, isOfAll)), { texts: of, only, counts })
    return { name: named(title), mediaType, counts, pieces }
  }
  if (!apart && documentId === null) return [fileOf(exportWords().title, texts, true)]
  return texts.map((text) => fileOf(text.title, [text], false))
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
}

async function* inPieces(ctx: AppContext, file: MarksFile, { texts, only, counts }: Wanted): AsyncGenerator<string> {
  let piece = file.head()
  for (const text of texts) {
    const marks = await exportedMarks(ctx, text.id, only)
    // Of several texts, one of which nothing is wanted is not named.
    if (marks.length === 0 && texts.length > 1) continue
    counts.texts += 1
    counts.marks += marks.length
    for (const part of file.text(text, marks)) {
      piece += part
      if (piece.length < PIECE) continue
      yield piece
      piece = ''
      await turn()
    }
  }
  yield piece + file.foot()
}
