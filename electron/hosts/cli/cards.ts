import { open, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { InvalidArgumentError, Option, type Command } from 'commander'
import { ankiHead } from '../../../shared/card-exchange/anki-head'
import {
  cardReportLines,
  collectionReportLines,
  missingLines,
  sectionName,
  toldLine,
} from '../../../shared/card-exchange/report-lines'
import { cardFormats, type CardFormat } from '../../../shared/card-exchange/exported'
import { readDeckName } from '../../../shared/decks/names'
import { deckWay } from '../../../shared/decks/tree'
import { AppError } from '../../../shared/errors'
import { CARDS_LIMIT_MEGABYTES, cardImportOptions, cardsAsked } from '../../../shared/model/card-exchange'
import {
  cardFile,
  collectionFile,
  exportCards,
  filesBeside,
  foreseeCards,
  importCards,
} from '../../card-exchange/public'
import { deckQueries } from '../../cards/public'
import { foreseeCollection, importCollection } from '../../collection-json/public'
import type { AppContext } from '../../context'
import { bytesFromDisk } from '../file-from-disk'
import { say } from '../words'
import type { Result } from './result'
import { writeFileOf } from './written-file'

/** How a file of cards is to be brought in, where the learner says so. */
export interface CardOptions {
  format?: CardFormat
  deck?: string
  dryRun?: boolean
  keepMine?: boolean
  encoding?: string
}

/** Adds to the command that imports what is of cards alone. */
export const withCardOptions = (command: Command): Command =>
  command
    .option('--deck <DECK>', say('host.cli.help.deck'), wholeName)
    .addOption(new Option('--format <FORMAT>', say('host.cli.help.cardsFormat')).choices(cardFormats))
    .option('--dry-run', say('host.cli.help.dryRun'))
    .option('--keep-mine', say('host.cli.help.keepMine'))

/** Adds the command that exports. @param inFolder runs a command on the data folder */
export function describeCards(
  program: Command,
  inFolder: (work: (it: AppContext) => Promise<Result>) => Promise<void>,
) {
  program
    .command('export <FILE>')
    .description(say('host.cli.help.cardsExport'))
    .addOption(
      new Option('--format <FORMAT>', say('host.cli.help.marksFormat')).choices(cardFormats).makeOptionMandatory(),
    )
    .option('--deck <DECK>', say('host.cli.help.exportDeck'), wholeName)
    .option('--no-bom', say('host.cli.help.noBom'))
    .action((file: string, options: { format: CardFormat; deck?: string; bom: boolean }) =>
      inFolder((it) => writeCards(it, file, options)),
    )
}

/** @throws InvalidArgumentError if no deck can have such a name */
function wholeName(typed: string): string {
  if (readDeckName(typed).kind === 'fault') throw new InvalidArgumentError(say('host.cli.noDeck'))
  return typed
}

/** Whether a file is one of cards, or of everything, and no text to read. */
export async function holdsCards(file: string, { format, deck, dryRun, keepMine }: CardOptions): Promise<boolean> {
  if (format !== undefined || deck !== undefined || dryRun === true || keepMine === true) return true
  if (/\.(?:csv|tsv|json)$/i.test(file)) return true
  return /\.txt$/i.test(file) && ankiHead(await beginning(file)) !== null
}

async function beginning(file: string): Promise<string> {
  const opened = await open(file).catch(() => null)
  if (opened === null) return ''
  try {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(200), 0, 200, 0)
    return buffer.toString('utf8', 0, bytesRead).replace(/^\uFEFF/, '')
  } finally {
    await opened.close()
  }
}

/** Brings in the cards of a file, or everything of one. @throws AppError file-unreadable, as importCards and importCollection do */
export async function readInCards(context: AppContext, path: string, options: CardOptions): Promise<Result> {
  const file = { fileName: basename(path), path: resolve(path) }
  const isAll = options.format === 'json' || (options.format === undefined && /\.json$/i.test(path))
  if (isAll) return readInAll(context, file, options)
  // What cannot be read is said in the words of any file.
  if ((await stat(path).catch(() => null))?.isFile() !== true) await bytesFromDisk(path, () => null)
  const { format, deck, encoding, dryRun, keepMine } = options
  const wanted = cardImportOptions.parse({
    format: format === undefined ? null : format === 'md' ? 'md' : 'table',
    separator: format === 'tsv' ? '\t' : null,
    encoding: encoding ?? null,
    known: keepMine === true ? 'mine' : 'file',
    ...(deck === undefined ? {} : { newDeckName: deck }),
  })
  const bytes = await cardFile(file, CARDS_LIMIT_MEGABYTES, filesBeside(file.path))
  const report =
    dryRun === true
      ? (await foreseeCards(context, bytes, wanted)).report
      : (await importCards(context, bytes, wanted)).result
  const skipped = report.told.filter(({ became }) => became === 'skipped')
  return {
    data: report,
    lines: [
      ...cardReportLines(report, speak, dryRun),
      ...missingLines(report, speak),
      ...(report.missing.length > 0 ? [say('host.cli.missingHelp')] : []),
      ...skipped.map((one) => toldLine(one, speak)),
    ],
  }
}

async function readInAll(
  context: AppContext,
  file: { fileName: string; path: string },
  { dryRun, keepMine }: CardOptions,
): Promise<Result> {
  if ((await stat(file.path).catch(() => null))?.isFile() !== true) await bytesFromDisk(file.path, () => null)
  if (dryRun === true) {
    const found = await foreseeCollection(context, collectionFile(file))
    const head = say('host.cli.allFound', { file: file.fileName, day: found.exportedAt?.slice(0, 10) ?? '—' })
    const holds = found.sections.map(({ key, count }) =>
      say('collection.import.holds', { name: sectionName(key, speak), count }),
    )
    return { data: found, lines: [head, ...holds] }
  }
  const options = { known: keepMine === true ? ('mine' as const) : ('file' as const) }
  const { result } = await importCollection(context, collectionFile(file), options)
  return { data: result, lines: collectionReportLines(result, speak) }
}

const speak = ({ id }: { id: Parameters<typeof say>[0] }, values?: Parameters<typeof say>[1]) => say(id, values)

/** Writes cards, or everything, to a file; to `-`, on standard output. @throws AppError not-found, file-unwritable */
async function writeCards(
  context: AppContext,
  file: string,
  { format, deck, bom }: { format: CardFormat; deck?: string; bom: boolean },
): Promise<Result> {
  const deckId = deck === undefined ? null : deckNamed(context, deck)
  const outgoing = await exportCards(context, cardsAsked.parse({ format, bom, deckId }))
  if (file === '-') return { data: { format }, lines: [], pieces: outgoing.pieces() }
  const path = resolve(file)
  await writeFileOf(path, outgoing)
  const name = basename(path)
  const { counts } = outgoing
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const { notes, cards = 0, leftOut = 0 } = counts
  return {
    data: { file: path, format, counts },
    lines: [
      format === 'json' && deckId === null
        ? say('host.cli.allExported', { file: name, rows })
        : say('host.cli.cardsExported', { file: name, cards: notes ?? cards, leftOut }),
    ],
  }
}

/** @throws AppError not-found */
function deckNamed({ store }: AppContext, wholeName: string): string {
  const decks = deckQueries(store.db).list()
  const read = readDeckName(wholeName)
  const names = read.kind === 'path' ? read.names.map((name) => name.toLowerCase()) : []
  const found = decks.find(({ id }) => {
    const way = deckWay(decks, id).map(({ name }) => name.toLowerCase())
    return way.length === names.length && way.every((name, at) => name === names[at])
  })
  if (!found) throw new AppError('not-found', { what: 'deck', id: wholeName })
  return found.id
}
