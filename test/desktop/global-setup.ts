import { electron22 } from './which-electron'

/** Makes the built application ready for Electron 22, if that is the one; gives what ends its display. */
export default async function globalSetup(): Promise<(() => void) | undefined> {
  const found = electron22()
  if (found === null) return undefined
  const { setUp } = await import(found.tool)
  return setUp(found.folder, '.', ['better-sqlite3', 'onnxruntime-node'])
}
