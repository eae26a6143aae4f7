import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const cache = resolve(import.meta.dirname, '../../node_modules/.cache/actus-chromium')

export interface ChromiumLaunch {
  executablePath: string
  args: string[]
  env: Record<string, string>
}

/**
 * How to launch the Chromium that comes as an npm package, or the one that CHROME_EXE names: with the libraries and fonts
 * of the package where the machine has none.
 */
export async function chromiumLaunch(): Promise<ChromiumLaunch> {
  const args = ['--no-sandbox', '--headless=shell']
  const own = process.env.CHROME_EXE
  if (own) return { executablePath: own, args, env: environment({}) }
  await unpack()
  const executablePath = join(cache, 'chromium')
  const fonts = { FONTCONFIG_FILE: join(cache, 'fonts.conf') }
  const plain = environment(fonts)
  if (await starts(executablePath, plain)) return { executablePath, args, env: plain }
  return { executablePath, args, env: environment({ ...fonts, LD_LIBRARY_PATH: join(cache, 'al2023', 'lib') }) }
}

function environment(more: Record<string, string>): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { ...Object.fromEntries(inherited), ...more }
}

async function starts(executablePath: string, env: Record<string, string>): Promise<boolean> {
  try {
    await run(executablePath, ['--version', '--no-sandbox', '--headless=shell'], { env })
    return true
  } catch {
    return false
  }
}

/** Once, and all or nothing: a run that is stopped meanwhile leaves a folder that the next one throws away. */
async function unpack(): Promise<void> {
  const done = join(cache, 'unpacked')
  if (existsSync(done)) return
  const part = `${cache}-${process.pid}`
  mkdirSync(part, { recursive: true })
  const bin = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '..', '..', 'bin')
  const before = process.env.TMPDIR
  // The package unpacks into the folder for temporary files; asked again at each call.
  process.env.TMPDIR = part
  try {
    const { inflate } = await import('@sparticuz/chromium')
    for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'])
      await inflate(join(bin, name))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  // The package's own file names folders of another machine. Without fonts a page is laid out, but no text is drawn.
  writeFileSync(
    join(part, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(cache, 'fonts')}</dir><cachedir>${join(cache, 'fonts-cache')}</cachedir></fontconfig>`,
  )
  writeFileSync(join(part, 'unpacked'), '')
  rmSync(cache, { recursive: true, force: true })
  renameSync(part, cache)
}
