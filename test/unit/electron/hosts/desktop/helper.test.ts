import { EventEmitter } from 'node:events'
import { beforeEach, expect, it, vi } from 'vitest'
import { electron } from './electron-double'

vi.mock('electron', async () => (await import('./electron-double')).electron)
const { startHelper } = await import('../../../../../electron/hosts/desktop/helper')

const request = { kind: 'more' } as const
const kill = vi.spyOn(process, 'kill').mockReturnValue(true)

function fakeChild() {
  const child = Object.assign(new EventEmitter(), {
    pid: undefined as number | undefined,
    postMessage: vi.fn<(message: unknown) => void>(),
  })
  electron.utilityProcess.fork.mockReturnValue(child)
  return child
}
const settle = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => kill.mockReset().mockReturnValue(true))

it('starts a program in a process of its own, with nothing of ours in its environment', () => {
  fakeChild()
  startHelper('/out/parse-process.js', 'Actus file reader')
  expect(electron.utilityProcess.fork.mock.lastCall?.[0]).toBe('/out/parse-process.js')
  expect(electron.utilityProcess.fork.mock.lastCall?.[2]).toMatchObject({
    env: {},
    serviceName: 'Actus file reader',
  })
})

it('asks once the process is there', async () => {
  const child = fakeChild()
  void startHelper('/out/parse-process.js', 'Actus file reader').send(request)
  await settle()
  expect(child.postMessage).not.toHaveBeenCalled()
  child.emit('spawn')
  await settle()
  expect(child.postMessage).toHaveBeenCalledExactlyOnceWith(request)
})

it('passes on what the process says, and how it ended', () => {
  const child = fakeChild()
  const helper = startHelper('/out/parse-process.js', 'Actus file reader')
  const heard = vi.fn<(message: unknown) => void>()
  const ended = vi.fn<(reason: string) => void>()
  helper.onMessage(heard)
  helper.onExit(ended)
  child.emit('message', { kind: 'progress', share: 0.5 })
  child.emit('exit', 5)
  expect(heard).toHaveBeenCalledWith({ kind: 'progress', share: 0.5 })
  expect(ended).toHaveBeenCalledWith('exit code 5')
})

it('kills a process that no signal would end, also one that was not there yet', async () => {
  const child = fakeChild()
  startHelper('/out/parse-process.js', 'Actus file reader').kill()
  expect(kill).not.toHaveBeenCalled()
  child.pid = 4711
  child.emit('spawn')
  await settle()
  expect(kill).toHaveBeenCalledExactlyOnceWith(4711, 'SIGKILL')
})

it('kills nothing once the process has ended: its number stays there while that is told', async () => {
  const child = fakeChild()
  const helper = startHelper('/out/parse-process.js', 'Actus file reader')
  helper.onExit(() => helper.kill())
  child.pid = 4711
  child.emit('spawn')
  helper.kill()
  child.emit('exit', 9)
  expect(kill).toHaveBeenCalledExactlyOnceWith(4711, 'SIGKILL')
})

it('kills in peace what ended by itself a moment ago, and hides no other failure', () => {
  const child = fakeChild()
  child.pid = 4711
  const helper = startHelper('/out/parse-process.js', 'Actus file reader')
  kill.mockImplementationOnce(() => {
    throw Object.assign(new Error('kill ESRCH'), { code: 'ESRCH' })
  })
  expect(() => helper.kill()).not.toThrow()
  kill.mockImplementationOnce(() => {
    throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' })
  })
  expect(() => helper.kill()).toThrow('EPERM')
})
