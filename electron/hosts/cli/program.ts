import { join } from 'node:path'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { encodingLabelled, encodingNamed } from '../../../shared/encodings'
import { AppError } from '../../../shared/errors'
import { createReadingPort, noReader } from '../../case-reading/public'
import type { AppContext } from '../../context'
import { loadPacks } from '../../library/public'
import { start, type StartOptions } from '../../start'
import { defaultDataFolder } from '../data-folder'
import { say, sayError } from '../words'
import { describeCards, holdsCards, readInCards, withCardOptions } from './cards'
import { describeClassify } from './classify-command'
import type { Classifying } from './classify-input'
import { backup, stats } from './commands'
import { failureOf } from './failure'
import { describeMarks } from './marks'
import { describePacks } from './packs'
import type { Result } from './result'
import { importFile, list, show, textFormats, type TextFormat } from './texts'

export interface CliHost extends Pick<StartOptions, 'resourcesDir' | 'spawnParser' | 'spawnReader'> {
  version: string
  /** the lines of standard input */
  input(): AsyncIterable<string>
  /** writes to standard output, where results go */
  out(text: string): void
  /** writes to standard error, where messages go */
  err(text: string): void
}

/**
 * Runs one command. Asked for JSON, it prints one value to standard output, whatever comes: a result, or what went wrong
 * as {"error":{"code","message"}}.
 * @param args as they stand after the program's name
 * @returns the exit code: 0, 1 if it did not work, 2 if it was used wrongly
 */
export async function runCli(args: string[], host: CliHost): Promise<number> {
  let failed = false
  // Asked before the command line is understood, which may be what goes wrong.
  const isJson =
    !args.includes('--jsonl') &&
    args.some((arg, at) => arg === '--json' || (args.includes('show') && asksForJson(arg, args[at - 1] ?? '')))
  const print = async ({ data, lines, pieces, failed: hasFailed = false }: Result) => {
    failed = hasFailed
    if (pieces && !isJson) for await (const piece of pieces) host.out(piece)
    const text = isJson ? JSON.stringify(data, null, 2) : lines.join('\n')
    if (text !== '') host.out(`${text}\n`)
  }
  const inFolder = async (work: (context: AppContext) => Promise<Result>) => {
    const { resourcesDir, spawnParser, spawnReader } = host
    const started = start({ dataFolder: dataFolder(), host: 'cli', resourcesDir, spawnParser, spawnReader })
    for (const fault of started.faults) host.err(`${sayError(fault)}\n`)
    try {
      await print(await work(started.context))
    } finally {
      started.close()
    }
  }
  /** While another Actus has the folder, with the packs that came with the program: classifying keeps nothing. */
  const withPacks = async (work: (it: Classifying) => Promise<Result>) => {
    try {
      await inFolder(work)
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'data-folder-in-use') throw error
      host.err(`${say('host.cli.classify.inUse')}\n`)
      const { resourcesDir, spawnReader } = host
      const reader = spawnReader ? createReadingPort(spawnReader, join(resourcesDir, 'reading')) : noReader
      try {
        await print(await work({ packs: loadPacks(join(resourcesDir, 'packs')), reader }))
      } finally {
        reader.close()
      }
    }
  }

  const program = describe(host, isJson)
  const dataFolder = () => program.opts<{ dataDir: string }>().dataDir
  const bringIn = program
    .command('import <FILE>')
    .description(say('host.cli.help.import'))
    .option('--encoding <NAME>', say('host.cli.help.encoding'), knownEncoding)
    .option('--whole', say('host.cli.help.whole'))
  withCardOptions(bringIn).action((file: string, options) =>
    inFolder(async (it) =>
      (await holdsCards(file, options)) ? readInCards(it, file, options) : importFile(it, file, options),
    ),
  )
  describeCards(program, inFolder)
  program
    .command('list')
    .description(say('host.cli.help.list'))
    .action(() => inFolder(list))
  program
    .command('show <ID>')
    .description(say('host.cli.help.show'))
    .addOption(new Option('--format <FORMAT>', say('host.cli.help.format')).choices(textFormats))
    .action((id: string, { format }: { format?: TextFormat }) =>
      inFolder((it) => show(it, id, format ?? (isJson ? 'json' : 'text'))),
    )
  describePacks(program, print, inFolder)
  describeMarks(program, inFolder)
  describeClassify(program, host, withPacks)
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
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    const { code, message } = failureOf(error, dataFolder())
    if (isJson) host.out(`${JSON.stringify({ error: { code, message } }, null, 2)}\n`)
    // A command line that is not understood was told what is wrong with it while it was read.
    else if (!(error instanceof CommanderError)) host.err(`${message}\n`)
    return error instanceof CommanderError ? 2 : 1
  }
}

/** What `show` prints by this is JSON; a file of cards is written in it, and what is said of that is not. */
const asksForJson = (arg: string, before: string): boolean =>
  arg === '--format=json' || (arg === 'json' && before === '--format')

/** The program without its commands: these inherit how it talks and ends. */
function describe({ version, out, err }: CliHost, isJson: boolean): Command {
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
    .configureOutput({ writeOut: out, writeErr: (text) => isJson || err(text) })
}

/** Its name by the Encoding Standard. @throws InvalidArgumentError if a text can't be read in such an encoding */
function knownEncoding(label: string): string {
  const encoding = encodingNamed(encodingLabelled(label) ?? '')
  if (encoding === undefined) throw new InvalidArgumentError(say('host.cli.noEncoding'))
  return encoding.name
}
