import { resolve } from 'node:path'
import { TRPCError } from '@trpc/server'
import { CommanderError } from 'commander'
import { AppError } from '../../../shared/errors'
import { folderFault } from '../../store/folder-fault'
import { say, sayError } from '../words'

interface Failure {
  /** of the closed list of errors; `wrong-use` for a command line that is not understood, `unexpected` for a bug */
  code: string
  message: string
}

/** What went wrong, for a machine and in words. */
export function failureOf(thrown: unknown, dataFolder: string): Failure {
  // Without a command it would print its help.
  if (thrown instanceof CommanderError && thrown.code === 'commander.help')
    return { code: 'wrong-use', message: say('host.cli.noCommand') }
  if (thrown instanceof CommanderError) return { code: 'wrong-use', message: thrown.message }
  // Asked through the router, a feature's own error comes as the cause of the router's.
  const cause = thrown instanceof TRPCError ? (thrown.cause ?? thrown) : thrown
  const error = folderFault(resolve(dataFolder), cause) ?? cause
  if (!(error instanceof AppError)) return { code: 'unexpected', message: stackOf(error) }
  return { code: error.code, message: notFound(error) ?? wordsOf(error) }
}

function notFound(error: AppError): string | null {
  if (error.code !== 'not-found') return null
  const what = 'what' in error.facts ? error.facts.what : null
  if (what === 'pack') return say('host.cli.noPack')
  return what === 'deck' ? say('host.cli.noDeck') : say('host.cli.notFound')
}

const wordsOf = (error: AppError): string => sayError(error) ?? error.message

const stackOf = (error: unknown): string => (error instanceof Error ? String(error.stack) : String(error))
