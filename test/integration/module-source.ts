import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The page that the first pack was written from. Not ours to pass on, so it is read where it lies, and never copied. */
const file = resolve(
  process.env.ACTUS_MODULE_SOURCE ?? join(import.meta.dirname, '../../../shared/module-14-source.txt'),
)

/** Why a test that needs the page is skipped; null if it is there. */
export const whyNoModuleSource = existsSync(file) ? null : `skipped: there is no ${file}; set ACTUS_MODULE_SOURCE`

/** The page, as it would be dropped. */
export const moduleSource = () => ({ fileName: 'module-14-source.txt', bytes: new Uint8Array(readFileSync(file)) })
