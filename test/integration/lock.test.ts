import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { lockDataFolder } from '../../electron/store/lock'
import { AppError } from '../../shared/errors'
import { buildProgram } from '../build-program'

let program: string
beforeAll(async () => {
  program = await buildProgram('test/integration/programs/lock-holder.ts')
})

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'actus-lock-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function startHolder(folder: string): Promise<{ child: ChildProcess; says: string }> {
  const child = spawn(process.execPath, ['--expose-gc', program, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = await once(child.stdout, 'data')
  return { child, says: String(line).trim() }
}

const self = { host: 'desktop', pid: process.pid, sinceMs: 1 }

test('a second host is told who holds the data folder', async () => {
  const folder = join(temporaryFolder(), 'made', 'by the lock')
  const lock = lockDataFolder(folder, self)
  const second = await startHolder(folder)
  const facts = { folder, holder: 'desktop', pid: process.pid }
  expect(JSON.parse(second.says)).toEqual({ code: 'data-folder-in-use', facts })
  lock.release()
  expect((await startHolder(folder)).says).toBe('held')
})

test('a host that was killed leaves no lock behind', async () => {
  const folder = temporaryFolder()
  const { child, says } = await startHolder(folder)
  expect(says).toBe('held')
  const inUse = new AppError('data-folder-in-use', { folder, holder: 'browser', pid: child.pid ?? 0 })
  expect(() => lockDataFolder(folder, self)).toThrow(inUse)
  child.kill('SIGKILL')
  await once(child, 'exit')
  lockDataFolder(folder, self).release()
})

test('the same process does not get the folder twice', () => {
  const folder = temporaryFolder()
  const lock = lockDataFolder(folder, self)
  expect(() => lockDataFolder(folder, self)).toThrow('data-folder-in-use')
  lock.release()
})

test.skipIf(process.platform === 'win32')('a data folder that it makes is for its owner only', () => {
  const above = join(temporaryFolder(), 'of mine')
  const folder = join(above, 'actus')
  lockDataFolder(folder, self).release()
  for (const made of [above, folder]) expect(statSync(made).mode & 0o777).toBe(0o700)
})

test.skipIf(!existsSync('/proc/self'))(
  'a data folder that cannot be made is said to be so, and not tried for ever',
  () => {
    expect(() => lockDataFolder('/proc/no/actus', self)).toThrow('ENOENT')
  },
)
