import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { AppError } from '../../../shared/errors'
import { coverage, type Coverage } from '../../../shared/pack/coverage'
import { packFormatMarkdown } from '../../../shared/pack/format'
import { examplePack } from '../../../shared/pack/starting-pack'
import { identifier } from '../../../shared/classifier/rules'
import type { AppContext } from '../../context'
import { checkPack, exportedPack, importPack, packArchive } from '../../library/public'
import { replayLogs } from '../../review/public'
import { bytesFromDisk } from '../file-from-disk'
import { say } from '../words'
import type { Result } from './result'

type InFolder = (work: (it: AppContext) => Promise<Result>) => Promise<void>

/** The commands for packs: for their authors, and for who brings one in. */
export function describePacks(program: Command, print: (result: Result) => Promise<void>, inFolder: InFolder): void {
  const pack = program.command('pack').description(say('host.cli.help.pack'))
  pack
    .command('new <DIR>')
    .description(say('host.cli.help.packNew'))
    .option('--title <TITLE>', say('host.cli.help.packTitle'))
    .action(async (folder: string, { title }: { title?: string }) => print(await newPack(folder, title)))
  pack
    .command('check <DIR>')
    .description(say('host.cli.help.packCheck'))
    .action((folder: string) => print(checkPackFolder(folder)))
  pack
    .command('coverage <DIR>')
    .description(say('host.cli.help.packCoverage'))
    .action((folder: string) => print(packCoverage(folder)))
  pack
    .command('export <DIR_OR_ID> <FILE>')
    .description(say('host.cli.help.packExport'))
    .action(async (from: string, file: string) =>
      existsSync(join(from, 'pack.yaml'))
        ? print(await exportFolder(from, file))
        : inFolder((it) => written(file, exportedPack(it, from).bytes, from)),
    )
  pack
    .command('import <FILE>')
    .description(say('host.cli.help.packImport'))
    .option('--older', say('host.cli.help.packOlder'))
    .action((file: string, { older = false }: { older?: boolean }) => inFolder((it) => bringIn(it, file, older)))
  pack
    .command('format')
    .description(say('host.cli.help.packFormat'))
    .action(() => print(describePackFormat()))
}

/** Writes a small pack that works, to begin with. @throws AppError file-unwritable if the folder holds something */
async function newPack(folder: string, title?: string): Promise<Result> {
  const path = resolve(folder)
  if (existsSync(path) && readdirSync(path).length > 0)
    throw new AppError('file-unwritable', { file: path, detail: say('host.cli.packFolderTaken') })
  const name = basename(path)
  const id =
    identifier.safeParse(
      name
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, ''),
    ).data ?? 'pack'
  mkdirSync(path, { recursive: true })
  const files = examplePack({ id, title: title ?? name })
  for (const [file, text] of Object.entries(files)) await writeFile(join(path, file), text)
  return { data: { folder: path, files: Object.keys(files) }, lines: [say('host.cli.packNew', { folder: path })] }
}

/** Says for an author what is wrong with a pack: file, line and field of each fault. */
function checkPackFolder(folder: string): Result {
  const { pack, problems, remarks } = checkPack(resolve(folder))
  const lines = [...problems, ...remarks].map(({ file, line, field, message }) =>
    [line === null ? file : `${file}:${line}`, field, message].filter((part) => part !== '').join(': '),
  )
  const id = pack?.pack.manifest.id ?? null
  if (id !== null)
    lines.push(
      say('host.cli.packFine', { id, cards: pack?.pack.cards.length ?? 0, cases: pack?.pack.cases.length ?? 0 }),
    )
  return { data: { id, problems, remarks }, lines, failed: problems.length > 0 }
}

/** What the cases of a pack practise, and what nothing practises yet; of a pack with faults, those. */
function packCoverage(folder: string): Result {
  const { pack } = checkPack(resolve(folder))
  if (pack === null) return checkPackFolder(folder)
  const found = coverage(pack.pack)
  return { data: found, lines: coverageLines(found) }
}

function coverageLines({ counts, elements, findings, distinctions, ...gaps }: Coverage): string[] {
  const { levels, ...others } = counts
  const reached = (cases: Record<string, number>) =>
    Object.entries(cases)
      .map(([value, count]) => `${value} ${count}`)
      .join(', ')
  const list = (id: 'factsNeverStated' | 'termsWithoutCard' | 'cardsWithoutPassage') =>
    gaps[id].length === 0 ? [] : [say(`host.cli.coverage.${id}`, { ids: gaps[id].join(', ') })]
  return [
    say('host.cli.coverage.counts', { ...others, easy: levels[0], middle: levels[1], hard: levels[2] }),
    ...elements.map(({ id, cases }) => `  ${id}: ${reached(cases)}`),
    ...findings.map(
      ({ id, cases, missedNarrowly }) =>
        `  ${id}: ${reached(cases)}; ${say('host.cli.coverage.missed', { count: missedNarrowly })}`,
    ),
    ...distinctions.map(
      ({ id, cases, isEnough }) =>
        `  ${id}: ${reached(cases)}${isEnough ? '' : `; ${say('host.cli.coverage.tooFew')}`}`,
    ),
    ...list('factsNeverStated'),
    ...list('termsWithoutCard'),
    ...list('cardsWithoutPassage'),
  ]
}

async function exportFolder(folder: string, file: string): Promise<Result> {
  const { pack } = checkPack(resolve(folder))
  if (pack === null) return checkPackFolder(folder)
  const { id, version } = pack.pack.manifest
  return written(file, packArchive({ id, version }, pack.files()), id)
}

/** One of that name stays as it was until the new one is whole. @throws AppError file-unwritable */
async function written(file: string, bytes: Uint8Array, id: string): Promise<Result> {
  const path = resolve(file)
  const partial = `${path}.part-${process.pid}`
  try {
    mkdirSync(dirname(path), { recursive: true })
    await writeFile(partial, bytes)
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {})
    throw new AppError(
      'file-unwritable',
      { file: path, detail: error instanceof Error ? error.message : String(error) },
      { cause: error },
    )
  }
  return { data: { id, file: path, bytes: bytes.length }, lines: [say('host.cli.packExported', { id, file: path })] }
}

/** @throws AppError file-unreadable; as importPack does */
async function bringIn(context: AppContext, file: string, allowOlder: boolean): Promise<Result> {
  const { fileName, bytes } = await bytesFromDisk(file, () => null)
  const { result } = await importPack(context, { fileName, bytes, allowOlder }, replayLogs)
  const { title, version, from, kind, newCards } = result
  const lines = [say('host.cli.packImported', { title, version, from: from ?? '', kind, newCards })]
  return { data: result, lines, failed: kind === 'asks-older' }
}

/** The format of packs, in Markdown, as docs/pack-format.md has it. */
function describePackFormat(): Result {
  const markdown = packFormatMarkdown()
  return { data: { markdown }, lines: [markdown] }
}
