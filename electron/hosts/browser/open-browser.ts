import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** True if a browser can be shown on this machine. */
export function hasDisplay(platform = process.platform, env: NodeJS.ProcessEnv = process.env): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * Opens the learner's browser at the address. Other users of the machine can read a command line, and the address lets
 * in whoever has it; so the browser is given a file that only the learner can read, and which leads on.
 * @returns removes the file
 */
export async function openBrowser(address: string): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'actus-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const file = join(folder, 'open.html')
  writeFileSync(file, redirectPage(address), { mode: 0o600 })
  try {
    const { default: open } = await import('open')
    const child = await open(file)
    // Without a program that opens files, the printed address is there.
    child.on('error', remove)
  } catch (error) {
    remove()
    throw error
  }
  return remove
}

/** @param address holds only characters that HTML leaves alone */
function redirectPage(address: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Actus</title><meta http-equiv="refresh" content="0; url=${address}">`
}
