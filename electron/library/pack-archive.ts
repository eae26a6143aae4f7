import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate/browser'
import { archiveListFile, archiveListOf } from '../../shared/pack/archive'

/** Of all that is in it: the same pack gives the same bytes, whenever it is written. */
const WRITTEN_AT = new Date('2020-01-01T00:00:00')

/** Makes one file of a pack’s files: a zip with the list of them first. */
export function packArchive(
  { id, version }: { id: string; version: string },
  files: Readonly<Record<string, string>>,
): Uint8Array {
  const entries = Object.entries(files).map(([name, text]): [string, Uint8Array] => [name, strToU8(text)])
  const list = archiveListOf({
    id,
    version,
    files: Object.fromEntries(
      entries.map(([name, bytes]) => [
        name,
        { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
      ]),
    ),
  })
  const head = strToU8(`${JSON.stringify(list, null, 2)}\n`)
  return zipSync({ [archiveListFile]: head, ...Object.fromEntries(entries) }, { mtime: WRITTEN_AT, level: 6 })
}
