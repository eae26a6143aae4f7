/*
 * `npm run test:desktop`: the loop and the desktop host in a real Electron. That is the installed one, or the Electron 22
 * that ELECTRON_22 names; where there is neither, it says so and ends well. What is given goes to Playwright.
 */
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { buildIfOld } from '../../electron/hosts/launch/build.mjs'
import { electron22, installedElectron } from './which-electron.ts'

const root = resolve(import.meta.dirname, '../..')
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** Why no Electron can be used here; null if one can. */
function whyNot(): string | null {
  if (electron22() !== null) return null
  if (installedElectron() === null) return 'Electron is not installed, and ELECTRON_22 names no other'
  return hasDisplay ? null : 'there is no display for the installed Electron'
}

const reason = whyNot()
if (reason !== null) console.log(`The desktop host was not tested in a real Electron: ${reason}.`)
else {
  await buildIfOld(process.execPath)
  const playwright = join(root, 'node_modules/@playwright/test/cli.js')
  const args = [playwright, 'test', '--config', 'test/desktop/playwright.config.ts', ...process.argv.slice(2)]
  process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1
}
