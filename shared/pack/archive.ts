import { z } from 'zod'
import { identifier } from '../classifier/rules'
import { caseFolder, readingFile, yamlFiles } from './parts'
import { moduleFile } from './starting-pack'

/*
 * A pack as one file: a zip with the pack's files and, first, a list of them. Nothing else is in it.
 */

/** Path of the list within the zip. */
export const archiveListFile = 'actuspack.json'
const ARCHIVE_FORMAT = 1

/** Text by an author is far from any of these. Sizes are bytes, unpacked. */
export const archiveLimits = { files: 300, fileBytes: 4_000_000, totalBytes: 24_000_000, packedBytes: 24_000_000 }

/** What the list says: of which pack it is, and what its files are. */
export const archiveList = z.strictObject({
  format: z.literal('actuspack'),
  formatVersion: z.int().min(1),
  id: identifier,
  version: z.string().max(40),
  files: z.record(
    z.string().max(200),
    z.strictObject({ bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
})
export type ArchiveList = z.infer<typeof archiveList>

/** Whether the list is of a later form than this program knows. */
export const isLaterArchive = (list: ArchiveList): boolean => list.formatVersion > ARCHIVE_FORMAT

/** Gives the list of a pack’s files. */
export const archiveListOf = (of: Pick<ArchiveList, 'id' | 'version' | 'files'>): ArchiveList => ({
  format: 'actuspack',
  formatVersion: ARCHIVE_FORMAT,
  ...of,
})

/** Whether a pack may have a file at this path: one of the six, that on reading, or one of cases. Paths that lead elsewhere are none. */
export function isPackFilePath(path: string): boolean {
  if (path === moduleFile || path === readingFile || yamlFiles.some((name) => name === path)) return true
  const [folder, name = '', ...more] = path.split('/')
  return folder === caseFolder && more.length === 0 && /^[A-Za-z0-9][\w.-]{0,99}\.yaml$/.test(name)
}
