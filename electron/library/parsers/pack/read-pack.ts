import type { PackProblem } from '../../../../shared/errors'
import { checkFiles } from '../../check-pack'
import { packFilesOf, textsOf } from '../../pack-files'
import { readArchive } from './read-archive'

/** A pack’s file as it was read: what it holds and, where nothing is wrong with it, what was made of that. */
export interface PackRead {
  contentSha256: string
  /** text of each file, by its path within the pack */
  files: Record<string, string>
  problems: PackProblem[]
  /** what an author should look at, and keeps nobody from using the pack */
  remarks: PackProblem[]
  /** null if there are problems; both as JSON, as they are kept */
  made: { id: string; version: string; title: string; packJson: string; documentJson: string } | null
}

/** Reads a pack out of its one file, and checks it. @throws AppError pack-unreadable */
export const readPackArchive = (file: string, bytes: Uint8Array): PackRead => readPackTexts(readArchive(file, bytes))

/** Checks a pack whose files are at hand as text. */
export function readPackTexts(texts: ReadonlyMap<string, string>): PackRead {
  const files = packFilesOf(texts)
  const { pack, problems, remarks } = checkFiles(files)
  const made = pack && {
    id: pack.id,
    version: pack.pack.manifest.version,
    title: pack.pack.manifest.title,
    packJson: JSON.stringify(pack.pack),
    documentJson: JSON.stringify(pack.document),
  }
  return { contentSha256: files.contentSha256, files: textsOf(files), problems, remarks, made }
}
