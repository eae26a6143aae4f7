import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { findElectron } from '../../electron/hosts/launch/electron-binary.mjs'

const root = resolve(import.meta.dirname, '../..')

/** The installed Electron's program, or null. */
export const installedElectron = (): string | null => findElectron()

export interface Electron22 {
  /** the folder that its tool filled */
  folder: string
  /** the tool's module that makes a built application ready for it */
  tool: string
}

/**
 * The Electron 22 that the environment names, with the tool that runs a current application in it; null if there is none, or
 * if the installed Electron is there, which is the better one.
 */
export function electron22(): Electron22 | null {
  const folder = process.env.ELECTRON_22
  const tool = process.env.ELECTRON_22_TOOL ?? resolve(root, '../shared/tools/electron-22/run.mjs')
  if (!folder || installedElectron() !== null) return null
  return existsSync(resolve(folder, 'electron')) && existsSync(tool) ? { folder: resolve(folder), tool } : null
}
