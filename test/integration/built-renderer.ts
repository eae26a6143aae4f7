import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const page = `<!doctype html>
<html lang="en" dir="ltr"><head><meta property="csp-nonce" nonce="%ACTUS_NONCE%" /><meta name="actus-token" content="%ACTUS_TOKEN%" />
<meta name="actus-host" content="%ACTUS_HOST%" /></head><body></body></html>`

/** A built renderer in small, with files beside it that nobody may read; it goes when the test ends. */
export function builtRenderer(): string {
  const folder = mkdtempSync(join(tmpdir(), 'actus-renderer-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true })
  writeFileSync(join(folder, 'renderer/index.html'), page)
  writeFileSync(join(folder, 'renderer/assets/index-abc.js'), 'export {}')
  writeFileSync(join(folder, 'renderer/mark.svg'), '<svg/>')
  writeFileSync(join(folder, 'renderer/notes.bak'), 'not for the page')
  writeFileSync(join(folder, 'secret.js'), 'not for anybody')
  return join(folder, 'renderer')
}
