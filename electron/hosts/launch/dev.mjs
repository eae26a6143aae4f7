// npm run dev: Actus with hot reload, in Electron or, with --browser, in the learner's browser. Runs on Node 24.
import { randomBytes } from 'node:crypto'
import { exitAfter, runChild } from './child.mjs'
import { inProject } from './root.mjs'

const args = process.argv.slice(2)
const rest = args.filter((arg) => arg !== '--browser')

// The browser host's part that electron-vite would give to Electron, and the random path under which Vite serves the page.
const browser = {
  ELECTRON_EXEC_PATH: process.execPath,
  ELECTRON_ENTRY: 'out/main/browser.js',
  ACTUS_DEV_BASE: `/s/${randomBytes(32).toString('base64url')}/`,
}
const env = { ...process.env, ...(args.includes('--browser') ? browser : {}) }
const tool = inProject('node_modules/electron-vite/bin/electron-vite.js')
await exitAfter(async () => {
  const { code } = await runChild(process.execPath, [tool, 'dev', '--watch', '--', ...rest], { cwd: inProject(), env })
  return code
})
