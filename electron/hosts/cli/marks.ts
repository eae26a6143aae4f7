import { stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { Option, type Command } from 'commander'
import { exportFormats, type ExportFormat } from '../../../shared/exchange/exported'
import { remarkLines, reportLines } from '../../../shared/exchange/report-lines'
import { MARKS_LIMIT_MEGABYTES } from '../../../shared/model/marks-exchange'
import { exportMarks, importMarks } from '../../annotations/public'
import type { AppContext } from '../../context'
import { bytesFromDisk } from '../file-from-disk'
import { say } from '../words'
import type { Result } from './result'
import { writeFileOf } from './written-file'

interface ExportOptions {
  format?: ExportFormat
  bom: boolean
}

/** Adds the commands for marks. @param inFolder runs a command on the data folder */
export function describeMarks(
  program: Command,
  inFolder: (work: (it: AppContext) => Promise<Result>) => Promise<void>,
) {
  const marks = program.command('marks').description(say('host.cli.help.marks'))
  const id = ['<ID>', say('host.cli.help.marksOf')] as const
  marks
    .command('export')
    .argument(...id)
    .argument('<FILE>')
    .description(say('host.cli.help.marksExport'))
    .addOption(new Option('--format <FORMAT>', say('host.cli.help.marksFormat')).choices(exportFormats))
    .option('--no-bom', say('host.cli.help.noBom'))
    .action(async (of: string, file: string, options: ExportOptions, command: Command) => {
      const format = options.format ?? formatOf(file)
      if (format === null) command.error(say('host.cli.noFormat', { file: basename(file) }))
      else await inFolder((it) => writeMarks(it, of, file, { ...options, format }))
    })
  marks
    .command('import')
    .argument(...id)
    .argument('<FILE>')
    .description(say('host.cli.help.marksImport'))
    .action((of: string, file: string) => inFolder((it) => readInMarks(it, of, file)))
}

const documentOf = (id: string): string | null => (id === 'all' ? null : id)

/** By the end of its name; null if that names none. */
function formatOf(file: string): ExportFormat | null {
  const ending = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase()
  return (
    exportFormats.find((format) => format === ending) ??
    ({ htm: 'html', markdown: 'md', json: 'jsonld' } as const)[ending ?? ''] ??
    null
  )
}

/** Writes marks to a file; into a folder, each text's into one of its own; to `-`, on standard output. @throws AppError not-found, file-unwritable */
async function writeMarks(
  context: AppContext,
  id: string,
  file: string,
  { format, bom }: Required<ExportOptions>,
): Promise<Result> {
  const isFolder = await isFolderThere(file)
  const asked = { format, documentId: documentOf(id), filter: null, apart: isFolder, bom }
  const files = await exportMarks(context, asked)
  if (file === '-') {
    let content = ''
    for (const one of files) for await (const piece of one.pieces()) content += piece
    return { data: { format, content }, lines: [content.replace(/\n$/, '')] }
  }
  const written = []
  for (const one of files) {
    const path = isFolder ? join(resolve(file), one.name) : resolve(file)
    await writeFileOf(path, one)
    written.push({ file: path, format, ...one.counts })
  }
  const lines = written.map((one) => say('host.cli.marksExported', { ...one, file: basename(one.file) }))
  const isAllThere = written.every(({ notesLeftOut }) => notesLeftOut === 0)
  if (!isAllThere) lines.push(say('host.cli.noNotesInCsv'))
  return { data: isFolder ? written : written[0], lines }
}

const isFolderThere = async (path: string): Promise<boolean> =>
  path !== '-' && (await stat(path).catch(() => null))?.isDirectory() === true

/** Brings in marks from a file. @throws AppError as importMarks does; file-unreadable */
async function readInMarks(context: AppContext, id: string, path: string): Promise<Result> {
  const file = await bytesFromDisk(path, (name, bytes) => {
    const megabytes = Math.ceil(bytes / 1e6)
    if (megabytes <= MARKS_LIMIT_MEGABYTES) return null
    return { code: 'file-too-large', facts: { file: name, megabytes, limit: MARKS_LIMIT_MEGABYTES } }
  })
  const { result } = await importMarks(context, documentOf(id), file)
  const speak = ({ id: message }: { id: Parameters<typeof say>[0] }, values?: Parameters<typeof say>[1]) =>
    say(message, values)
  return { data: result, lines: [...reportLines(result, speak), ...remarkLines(result, speak)] }
}
