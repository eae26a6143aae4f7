import type { CaseReading } from '../../shared/case-reading/reading'
import { AppError } from '../../shared/errors'
import { ownCaseLimits } from '../../shared/model/own-case'
import type { Pack } from '../../shared/pack/schema'
import { tooLong, wordCount } from '../../shared/practice/own-text'
import type { AppContext } from '../context'
import type { ReadingTask } from './reading-protocol'

/**
 * Reads a case by the rules of a pack; offsets are of the text as it is given.
 * @throws AppError not-found; case-too-short, case-too-long, reader-missing, reader-stopped; the signal's reason if it was aborted
 */
export async function readCase(
  { packs, reader }: Pick<AppContext, 'packs' | 'reader'>,
  packId: string,
  text: string,
  signal?: AbortSignal,
): Promise<CaseReading> {
  return (await reader.read(readingTask(packs.get(packId).pack, text), { signal })).reading
}

/**
 * What is to be read, and by what.
 * @throws AppError case-too-short, case-too-long, reader-missing
 */
export function readingTask({ manifest, rules, reading }: Pack, text: string): ReadingTask {
  if (reading === null) throw new AppError('reader-missing', { pack: manifest.title })
  const [words, least] = [wordCount(text), ownCaseLimits.fewWords]
  if (words < least) throw new AppError('case-too-short', { words, least })
  const faults = tooLong(text)
  if (faults) throw new AppError('case-too-long', faults)
  return { text, rules, reading }
}
