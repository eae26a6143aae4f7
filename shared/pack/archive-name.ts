/* What a pack’s one file is called. Apart from what is in it: the window asks for the ending before it has read any schema. */

export const ARCHIVE_ENDING = '.actuspack'

/** Whether a file is called as a pack’s one file is; some systems write endings in capitals. */
export const isArchiveName = (fileName: string): boolean => fileName.toLowerCase().endsWith(ARCHIVE_ENDING)

/** Name under which a pack is saved. */
export const archiveName = ({ id, version }: { id: string; version: string }): string =>
  `${id}-${version}${ARCHIVE_ENDING}`

/** Below 0 if the first version is lower, above 0 if it is higher. Versions are three numbers, as the schema has them. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number))
  const at = left?.findIndex((number, index) => number !== right?.[index]) ?? -1
  return at === -1 ? 0 : (left?.[at] ?? 0) - (right?.[at] ?? 0)
}

/** The version that follows a small change: 1.0.0 becomes 1.0.1. */
export const nextVersion = (version: string): string => version.replace(/\d+$/, (last) => String(Number(last) + 1))
