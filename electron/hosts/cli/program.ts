import { resolve } from 'node:path'
import { TRPCError } from '@trpc/server'
import { Command, CommanderError } from 'commander'
import { AppError } from '../../../shared/errors'
import type { AppContext } from '../../context'
import { start, type StartOptions } from '../../start'
import { folderFault } from '../../store/folder-fault'
import { defaultDataFolder } from '../data-folder'
import { say, sayError } from '../words'
import { backup, checkPackFolder, describePackFormat, importFile, list, show, stats, type Result } from './commands'

export interface CliHost extends Pick<StartOptions, 'resourcesDir' | 'spawnParser'> {
  version: string
  /** writes to standard output, where results go */
  out(text: string): void
  /** writes to standard error, where messages go */
  err(text: string): void
}

/**
 * Runs one command.
 * @param args as they stand after the program's name
 * @returns the exit code: 0, 1 if it did not work, 2 if it was used wrongly
 */
export async function runCli(args: string[], host: CliHost): Promise<number> {
  let failed = false
  const print = ({ data, lines, failed: hasFailed = false }: Result) => {
    failed = hasFailed
    const text = program.opts<{ json?: boolean }>().json === true ? JSON.stringify(data, null, 2) : lines.join('\n')
    if (text !== '') host.out(`${text}\n`)
  }
  const inFolder = async (work: (context: AppContext) => Promise<Result>) => {
    const { resourcesDir, spawnParser } = host
    const { dataDir: dataFolder } = program.opts<{ dataDir: string }>()
    const started = start({ dataFolder, host: 'cli', resourcesDir, spawnParser })
    for (const fault of started.faults) host.err(`${sayError(fault)}\n`)
    try {
      print(await work(started.context))
    } finally {
      started.close()
    }
  }

  const program = describe(host)
  program
    .command('import <FILE>')
    .description(say('host.cli.help.import'))
    .action((file: string) => inFolder((it) => importFile(it, file)))
  program
    .command('list')
    .description(say('host.cli.help.list'))
    .action(() => inFolder(list))
  program
    .command('show <ID>')
    .description(say('host.cli.help.show'))
    .action((id: string) => inFolder((it) => show(it, id)))
  const pack = program.command('pack').description(say('host.cli.help.pack'))
  pack
    .command('check <DIR>')
    .description(say('host.cli.help.packCheck'))
    .action((folder: string) => print(checkPackFolder(folder)))
  pack
    .command('format')
    .description(say('host.cli.help.packFormat'))
    .action(() => print(describePackFormat()))
  program
    .command('stats')
    .description(say('host.cli.help.stats'))
    .action(() => inFolder(stats))
  program
    .command('backup <FILE>')
    .description(say('host.cli.help.backup'))
    .action((file: string) => inFolder((it) => backup(it, file)))

  try {
    await program.parseAsync(args, { from: 'user' })
    return failed ? 1 : 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    host.err(`${explain(error, resolve(program.opts<{ dataDir: string }>().dataDir))}\n`)
    return 1
  }
}

/** The program without its commands: these inherit how it talks and ends. */
function describe({ version, out, err }: CliHost): Command {
  const usual = defaultDataFolder()
  return new Command('actus')
    .usage(say('host.cli.usage'))
    .description(say('host.cli.description'))
    .version(version, '--version', say('host.option.version'))
    .helpOption('-h, --help', say('host.option.help'))
    .helpCommand('help [COMMAND]', say('host.cli.help.help'))
    .option('--data-dir <DIR>', say('host.option.dataDir'), (folder) => folder || usual, usual)
    .option('--json', say('host.cli.json'))
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err })
}

function explain(thrown: unknown, dataFolder: string): string {
  // Asked through the router, a feature's own error comes as the cause of the router's.
  const cause = thrown instanceof TRPCError ? (thrown.cause ?? thrown) : thrown
  const error = folderFault(dataFolder, cause) ?? cause
  if (error instanceof AppError && error.code === 'not-found') return say('host.cli.notFound')
  const words = sayError(error)
  if (words !== null) return words
  return error instanceof Error ? String(error.stack) : String(error)
}
