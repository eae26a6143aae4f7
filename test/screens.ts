/*
 * `npm run test:screens`: every state of every screen, looked through in Chromium and, where there is one, drawn in a real
 * Electron. `npm test` does so with the scenes that stand for the others.
 */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { buildIfOld } from '../electron/hosts/launch/build.mjs'

const root = resolve(import.meta.dirname, '..')
const runs = [
  ['node_modules/@playwright/test/cli.js', 'test', '--config', 'test/e2e/playwright.config.ts', 'screens'],
  ['test/desktop/run.ts', 'drawn'],
]

await buildIfOld(process.execPath)
const env = { ...process.env, ACTUS_ALL_SCREENS: '1' }
const codes = runs.map((args) => spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status)
process.exitCode = codes.every((code) => code === 0) ? 0 : 1
