import { z } from 'zod'
import { AppError, type PackProblem } from '../../../shared/errors'
import { ownCaseLimits, ownKey, ownTold, type OwnCase, type OwnCasesReport } from '../../../shared/model/own-case'
import { ARCHIVE_ENDING } from '../../../shared/pack/archive-name'
import { packCase, type PackCase } from '../../../shared/pack/schema'
import { caseFileLimits, packOfCaseFile } from '../../../shared/practice/case-file'
import { cleanText, cleanTitle, tooLong } from '../../../shared/practice/own-text'
import type { AppContext } from '../../context'
import { packArchive } from '../../library/public'
import type { Outcome } from '../../store/store'
import { ownCaseQueries } from './own-case.queries'

/** Where the cases stand in the pack with which they are checked. */
const BESIDE = 'cases/brought.yaml'

/** Of a pack that was made, what is taken. */
const madePack = z.object({ cases: z.array(packCase) })

/**
 * Brings in cases from a file, as one step of undo. It is read and checked in a process of its own, as a file of the pack
 * whose rules it names, or of the first that it fits where it names none. What is here already does not come twice.
 * @throws AppError cases-pack-missing, cases-invalid, case-too-long, parse-stopped; nothing is changed then
 */
export async function bringOwnCases(
  ctx: AppContext,
  { fileName, text }: { fileName: string; text: string },
): Promise<Outcome<OwnCasesReport>> {
  const { packId, packTitle, cases } = await readCases(ctx, fileName, text)
  const known = new Set(ownCaseQueries(ctx.store.db).list().map(contentOf))
  const brought = cases.map((one) => asOwn(one, { fileName, packId })).filter((one) => !known.has(contentOf(one)))
  const report = { packId, packTitle, ids: [], titles: [], known: cases.length - brought.length }
  if (brought.length === 0) return { result: report, op: null, changed: [] }
  return ctx.store.operate('import-own-cases', ctx.now(), (tx) => {
    const ids = brought.map((one) => {
      const id = tx.newId()
      ownCaseQueries(tx.db).insert({ ...one, id, reading: null, madeAtMs: tx.nowMs, changedAtMs: tx.nowMs })
      return id
    })
    return { ...report, ids, titles: brought.map(({ title }) => title) }
  })
}

interface ReadCases {
  packId: string
  packTitle: string
  cases: PackCase[]
}

async function readCases(ctx: AppContext, fileName: string, text: string): Promise<ReadCases> {
  const named = packOfCaseFile(text)
  const packs = ctx.packs.list().filter(({ id }) => named === null || id === named)
  if (packs.length === 0) throw new AppError('cases-pack-missing', { file: fileName, pack: named ?? '' })
  let faults: PackProblem[] = []
  for (const { id, pack, files } of packs) {
    const ofPack = Object.entries(files()).filter(([name]) => !name.startsWith('cases/'))
    const beside = { ...Object.fromEntries(ofPack), 'cases.yaml': '[]\n', [BESIDE]: text }
    const bytes = packArchive({ id, version: pack.manifest.version }, beside)
    // The name says how it is read.
    const { made, problems } = await ctx.parser.readPack({ fileName: fileName + ARCHIVE_ENDING, bytes })
    if (made !== null) {
      const { cases } = madePack.parse(JSON.parse(made.packJson))
      if (cases.length === 0) return refuse(fileName, [fault(fileName, 'it holds no case')])
      return { packId: id, packTitle: pack.manifest.shortTitle, cases }
    }
    // Those of the first pack: of several, the others fit no better.
    if (faults.length === 0) faults = problems
  }
  return refuse(
    fileName,
    faults.map((one) => ({ ...one, file: one.file === BESIDE ? fileName : one.file })),
  )
}

type Brought = Omit<OwnCase, 'id' | 'reading' | 'madeAtMs' | 'changedAtMs'>

/** @throws AppError cases-invalid, case-too-long */
function asOwn(one: PackCase, { fileName, packId }: { fileName: string; packId: string }): Brought {
  const text = cleanText(one.text)
  const long = tooLong(text)
  if (long) throw new AppError('case-too-long', long)
  const { persons, facts, level, findings, decisive, explanation } = one
  const told = ownTold.safeParse({ persons, facts })
  const key = ownKey.safeParse({ level, findings, decisive, explanation })
  if (!told.success || !key.success)
    return refuse(fileName, [fault(fileName, `“${one.title}” holds more than a case may`)])
  const title = cleanTitle(one.title).slice(0, ownCaseLimits.title)
  return { packId, title, text, told: told.data, key: key.data }
}

const fault = (file: string, message: string): PackProblem => ({ file, line: null, field: '', message })

function refuse(file: string, problems: PackProblem[]): never {
  throw new AppError('cases-invalid', { file, count: problems.length, problems })
}

const contentOf = ({ packId, title, text, told, key }: Brought): string =>
  JSON.stringify([packId, title, text, told.persons, told.facts, key])

/** What may be sent as the text of such a file. */
export const caseFile = z.object({ fileName: z.string().min(1).max(300), text: z.string().max(caseFileLimits.bytes) })
