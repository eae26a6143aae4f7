import { statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OpenedFiles } from '../../context'
import { fileFromDisk } from '../file-from-disk'
import { fileArguments } from '../options'

/** Files that the system handed over, until the window takes them in. */
export interface OpenedQueue extends OpenedFiles {
  add(paths: readonly string[]): void
}

/** @param newId names each for the window, which never learns where it lies */
export function openedQueue(newId: () => string): OpenedQueue {
  const paths = new Map<string, string>()
  return {
    add: (added) => added.forEach((path) => paths.set(newId(), path)),
    list: () => [...paths].map(([id, path]) => ({ id, name: basename(path), bytes: sizeOf(path) })),
    take(id) {
      const path = paths.get(id)
      paths.delete(id)
      return path === undefined ? null : fileFromDisk(path)
    },
  }
}

/** The files that a command line names; what else stands there, such as the folder of an unpackaged program, is none. */
export function filesNamed(args: readonly string[], workingDirectory: string): string[] {
  return fileArguments([...args])
    .map((named) => (named.startsWith('file://') ? pathOf(named) : resolve(workingDirectory, named)))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
}

/** Linux may hand over an address; one that names no file of this machine gives a path that is not there. */
function pathOf(address: string): string {
  try {
    return fileURLToPath(address)
  } catch {
    return ''
  }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0
