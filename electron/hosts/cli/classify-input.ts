import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError, type PackProblem } from '../../../shared/errors'
import type { Pack } from '../../../shared/pack/schema'
import type { AppContext } from '../../context'
import { checkPack } from '../../library/public'
import { bytesFromDisk } from '../file-from-disk'
import { say } from '../words'
import type { Result } from './result'

/** What classifying needs: no data folder. */
export type Classifying = Pick<AppContext, 'packs' | 'reader'>

/** The text of a file, and why there is none: no such file, or no text in UTF-8. */
export async function textOf(file: string): Promise<{ text: string; fault: string | null }> {
  try {
    const { bytes } = await bytesFromDisk(file, () => null)
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), fault: null }
  } catch (error) {
    if (error instanceof TypeError) return { text: '', fault: say('host.cli.classify.notText') }
    if (!(error instanceof AppError) || !('detail' in error.facts)) throw error
    return { text: '', fault: say('host.cli.classify.unreadable', { why: String(error.facts.detail) }) }
  }
}

/** What is wrong with a file, line by line; nothing was done. */
export const refused = (problems: PackProblem[]): Result => ({
  data: { problems },
  lines: problems.map(({ file, line, field, message }) =>
    [line === null ? file : `${file}:${line}`, field, message].filter((part) => part !== '').join(': '),
  ),
  failed: true,
})

/** The pack with an id, or in a folder; the first that is here, if none is named. Null, and why, where there is none. */
export function packOf(
  context: Pick<Classifying, 'packs'>,
  named: string | undefined,
): { pack: Pack | null; problem: string } {
  const packs = context.packs.list().map(({ pack }) => pack)
  const ids = packs.map(({ manifest }) => manifest.id).join(', ')
  const found = named === undefined ? packs[0] : packs.find(({ manifest }) => manifest.id === named)
  if (found) return { pack: found, problem: '' }
  if (named === undefined || !existsSync(join(named, 'pack.yaml')))
    return { pack: null, problem: say('host.cli.classify.noPack', { ids }) }
  const { pack, problems } = checkPack(named)
  if (pack === null || problems.length > 0)
    return { pack: null, problem: say('host.cli.classify.faultyPack', { folder: named }) }
  return { pack: pack.pack, problem: '' }
}
