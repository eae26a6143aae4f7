// npm start: Actus in a window of its own, or in the learner's browser where Electron cannot be had.
import { readFileSync } from 'node:fs'
import { buildIfOld } from './build.mjs'
import { exitAfter, runChild } from './child.mjs'
import { fetchElectron, findElectron } from './electron-binary.mjs'
import { findNode } from './find-node.mjs'
import { optionsHelp } from './help.mjs'
import { inProject } from './root.mjs'
import { v8Flags } from './v8-flags.mjs'
import { say } from './words.mjs'

/** Electron that ends by a signal within this time never showed a window: its sandbox or a library is missing. */
const STILLBORN_MS = 10_000

const args = process.argv.slice(2)
/** Electron's own; the browser host knows nothing of it. */
const NO_SANDBOX = '--no-sandbox'

/** @returns {Promise<number>} */
async function start() {
  if (args.includes('--help') || args.includes('-h')) return print(`${say('host.usage.start')}\n${optionsHelp(say)}`)
  if (args.includes('--version')) return print(JSON.parse(readFileSync(inProject('package.json'), 'utf8')).version)
  const node = findNode()
  await buildIfOld(node)
  const electron = whyNoWindow() ??
    findElectron() ??
    (await fetchElectron(node)) ?? { reason: say('host.launch.noElectron') }
  const code = typeof electron === 'string' ? await runElectron(electron) : electron
  if (typeof code === 'number') return code
  console.error(code.reason)
  const own = args.filter((arg) => arg !== NO_SANDBOX)
  return (await runChild(node, [...v8Flags, inProject('out/main/browser.js'), ...own])).code
}

/** @returns {{ reason: string } | null} */
function whyNoWindow() {
  if (process.platform !== 'linux') return null
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return { reason: say('host.launch.noDisplay') }
  // Chromium's sandbox refuses root, and without its sandbox we don't start it.
  return process.getuid?.() === 0 && !args.includes(NO_SANDBOX) ? { reason: say('host.launch.root') } : null
}

/**
 * @param {string} electron
 * @returns {Promise<number | { reason: string }>}
 */
async function runElectron(electron) {
  const startedAtMs = Date.now()
  const { code, byItself } = await runChild(electron, [`--js-flags=${v8Flags.join(' ')}`, inProject(), ...args])
  const stillborn = byItself && code >= 128 && Date.now() - startedAtMs < STILLBORN_MS
  return stillborn ? { reason: say('host.launch.stillborn') } : code
}

/** @param {string} words */
function print(words) {
  console.log(words)
  return 0
}

await exitAfter(start)
