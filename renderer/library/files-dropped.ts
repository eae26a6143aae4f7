import { importFormatOf } from '../../shared/import-formats'

/** A file with the path that it had in what was dropped or chosen, as in book/page.html. */
export interface PlacedFile {
  file: File
  path: string
}

/** A text to be, with what may belong to it. */
export interface FileWithCompanions {
  file: File
  /** by path relative to the file: pictures that it may refer to */
  companions: PlacedFile[]
}

/** What a folder holds at most that is looked at: a saved page has hundreds, a home folder a million. */
export const MOST_FILES = 5000
const companionKinds = /\.(?:png|jpe?g|gif|webp|avif|bmp)$/i

/**
 * Tells texts from the pictures beside them: each file of a kind that can be read becomes a text; the pictures under its
 * folder may belong to it. Pages that were saved as a part of another (frames in page_files/) are none.
 */
export function pairCompanions(placed: readonly PlacedFile[]): FileWithCompanions[] {
  const texts = placed.filter(
    ({ path, file }) => isAlone(path, placed) || (importFormatOf(file.name) !== null && !isPart(path, placed)),
  )
  const pictures = placed.filter(({ path }) => companionKinds.test(path))
  return texts.map(({ file, path }) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    const companions = takesPictures(file.name)
      ? pictures
          .filter((picture) => picture.path.startsWith(folder) && picture.path !== path)
          .map((picture) => ({ file: picture.file, path: picture.path.slice(folder.length) }))
      : []
    return { file, companions }
  })
}

const takesPictures = (name: string): boolean => ['html', 'markdown'].includes(importFormatOf(name) ?? '')

/**
 * A file outside of folders is taken up whatever it is: it is then said why it can't be read. Not so a picture beside a
 * page that may show it.
 */
function isAlone(path: string, placed: readonly PlacedFile[]): boolean {
  return !path.includes('/') && !(companionKinds.test(path) && placed.some(({ file }) => takesPictures(file.name)))
}

/** Whether it stands in the folder that a browser made beside a saved page: page.html has page_files/, Page.htm has Page-Dateien/. */
function isPart(path: string, placed: readonly PlacedFile[]): boolean {
  const folder = path.slice(0, path.lastIndexOf('/'))
  const owner = /^(.*)[_-][^/_-]+$/.exec(folder)?.[1]
  return (
    owner !== undefined &&
    placed.some((other) => [`${owner}.html`, `${owner}.htm`, `${owner}.xhtml`].includes(other.path))
  )
}

/** All files of what was dropped, also those in folders. Call it before the event ends: the list is emptied then. */
export async function filesDropped(data: DataTransfer): Promise<PlacedFile[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  // Without entries, as in a test or an older browser, there are only files.
  if (entries.length === 0) return [...data.files].map((file) => ({ file, path: file.name }))
  const placed: PlacedFile[] = []
  for (const entry of entries) await gather(entry, placed)
  return placed
}

/** The files of a folder that was chosen. */
export function filesChosen(files: readonly File[]): PlacedFile[] {
  return files.map((file) => ({ file, path: file.webkitRelativePath || file.name }))
}

async function gather(entry: FileSystemEntry, placed: PlacedFile[]): Promise<void> {
  if (placed.length >= MOST_FILES) return
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    placed.push({ file, path: entry.fullPath.replace(/^\//, '') })
  } else if (isDirectory(entry)) {
    for (const child of await childrenOf(entry)) await gather(child, placed)
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** A reader gives a hundred at a time, until it gives none. */
async function childrenOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return children
    children.push(...some)
  }
}
