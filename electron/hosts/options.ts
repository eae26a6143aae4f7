import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataFolder } from './data-folder'
import { say } from './words'

/** How a host was asked to start. */
export interface HostOptions {
  kind: 'start'
  /** absolute */
  dataFolder: string
  /** 0 for any that is free */
  port: number
  /** open the learner's browser */
  open: boolean
}
export type Asked = HostOptions | { kind: 'help' } | { kind: 'version' } | { kind: 'wrong'; message: string }

const options = {
  'data-dir': { type: 'string' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const

/** What stands on a host's command line beside options: files to open. */
export function fileArguments(args: string[]): string[] {
  return parseArgs({ args, strict: false, allowPositionals: true, options }).positionals
}

/**
 * Reads a host's command line.
 * @param isStrict false for Electron, whose own switches stand among ours
 */
export function readOptions(args: string[], isStrict = true): Asked {
  try {
    const { values } = parseArgs({
      args,
      strict: isStrict,
      allowPositionals: !isStrict,
      options,
    })
    if (values.help === true) return { kind: 'help' }
    if (values.version === true) return { kind: 'version' }
    const port = String(values.port ?? 0)
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return wrong(say('host.wrongPort', { port }))
    const folder = values['data-dir']
    return {
      kind: 'start',
      dataFolder: typeof folder === 'string' && folder !== '' ? resolve(folder) : defaultDataFolder(),
      port: Number(port),
      open: values['no-open'] !== true,
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    // parseArgs says in one line which option is unknown or lacks its value.
    return wrong(error.message.split('. ')[0] ?? error.message)
  }
}

const wrong = (detail: string): Asked => ({ kind: 'wrong', message: say('host.wrongUse', { detail }) })
