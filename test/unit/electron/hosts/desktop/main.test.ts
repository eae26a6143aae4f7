import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OpenedFiles } from '../../../../../electron/context'
import type { OperationName } from '../../../../../shared/model/operation'
import { electron, preventable } from './electron-double'

const history: { undo: OperationName | null; redo: OperationName | null } = { undo: null, redo: null }
const started = {
  context: { store: { history: () => ({ ...history }) } },
  faults: [],
  close: vi.fn<() => void>(),
}
const start = vi.fn<(options: { opened?: OpenedFiles }) => typeof started>(() => started)

vi.mock('electron', () => ({ ...electron }))
vi.mock('../../../../../electron/start', () => ({ start }))
vi.mock('../../../../../electron/app', () => ({ createApp: () => ({ fetch: async () => new Response('answered') }) }))

const { app, session, protocol, dialog, BrowserWindow, Menu } = electron
const { argv } = process
const onSignal = vi.spyOn(process, 'on').mockReturnValue(process)
const said = vi.spyOn(console, 'error').mockImplementation(() => {})
const told = vi.spyOn(console, 'log').mockImplementation(() => {})
let folder = ''

beforeEach(() => {
  vi.resetModules()
  vi.clearAllMocks()
  app.removeAllListeners()
  BrowserWindow.made.length = 0
  folder = mkdtempSync(join(tmpdir(), 'actus-main-'))
})
afterEach(() => {
  process.argv = argv
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the main process as Electron does; gives its window, if it opened one. */
async function runMain(...args: string[]) {
  process.argv = ['electron', '.', '--data-dir', folder, ...args]
  await import('../../../../../electron/hosts/desktop/main')
  await new Promise((resolve) => setTimeout(resolve))
  return BrowserWindow.made.at(-1)
}

const order = (mock: { mock: { invocationCallOrder: number[] } }) => mock.mock.invocationCallOrder[0] ?? 0

describe('the start', () => {
  it('shuts what has to be shut before Electron is ready', async () => {
    await runMain()
    for (const mock of [app.enableSandbox, protocol.registerSchemesAsPrivileged]) {
      expect(order(mock)).toBeGreaterThan(0)
      expect(order(mock)).toBeLessThan(order(app.whenReady))
    }
    expect(app.listenerCount('web-contents-created')).toBe(1)
  })

  it('shuts the session and answers the scheme before the page is loaded', async () => {
    const window = await runMain()
    const { setPermissionRequestHandler, setPermissionCheckHandler, webRequest } = session.defaultSession
    const shut = [setPermissionRequestHandler, setPermissionCheckHandler, webRequest.onBeforeRequest, protocol.handle]
    for (const mock of shut) {
      expect(order(mock)).toBeGreaterThan(0)
      expect(order(mock)).toBeLessThan(window ? order(window.loadURL) : 0)
    }
  })

  it('keeps Chromium’s files with the data, so that each data folder has its window', async () => {
    await runMain()
    expect(app.setPath).toHaveBeenCalledWith('userData', join(folder, 'window'))
    expect(order(app.setPath)).toBeLessThan(order(app.requestSingleInstanceLock))
    expect(start).toHaveBeenCalledWith(expect.objectContaining({ dataFolder: folder, host: 'desktop' }))
  })

  it('ignores in the packaged program what a developer’s machine says', async () => {
    vi.stubEnv('ELECTRON_RENDERER_URL', 'http://127.0.0.1:5273')
    await runMain()
    vi.unstubAllEnvs()
    const decide = vi.fn<(answer: { cancel: boolean }) => void>()
    session.defaultSession.webRequest.onBeforeRequest.mock.lastCall?.[0]({ url: 'http://127.0.0.1:5273/' }, decide)
    expect(decide).toHaveBeenCalledWith({ cancel: true })
  })

  it('that fails is told in words, and ends with 1', async () => {
    const { AppError } = await import('../../../../../shared/errors')
    start.mockImplementationOnce(() => {
      throw new AppError('data-folder-in-use', { folder, holder: 'browser', pid: 4711 })
    })
    expect(await runMain()).toBeUndefined()
    expect(dialog.showErrorBox).toHaveBeenCalledWith('Actus could not start', expect.stringContaining('process 4711'))
    expect(said).toHaveBeenCalledWith(expect.stringContaining('This data folder is in use'))
    expect(app.exit).toHaveBeenCalledWith(1)
  })

  it('with a wrong option ends with 2', async () => {
    await runMain('--port', 'x')
    expect(app.exit).toHaveBeenLastCalledWith(2)
    expect(start).not.toHaveBeenCalled()
  })

  it('with --version says it', async () => {
    await runMain('--version')
    expect(app.exit).toHaveBeenLastCalledWith(0)
    expect(told).toHaveBeenCalledWith(expect.stringMatching(/^\d+\.\d+\.\d+$/))
    expect(start).not.toHaveBeenCalled()
  })
})

describe('a second start', () => {
  it('leaves the data to the first and ends', async () => {
    app.requestSingleInstanceLock.mockReturnValueOnce(false)
    expect(await runMain()).toBeUndefined()
    expect(app.quit).toHaveBeenCalled()
    expect(start).not.toHaveBeenCalled()
  })

  it('brings the first one’s window to the front', async () => {
    const window = await runMain()
    app.emit('second-instance', {}, ['electron', '.'], folder)
    expect(window?.restore).toHaveBeenCalled()
    expect(window?.focus).toHaveBeenCalled()
    expect(BrowserWindow.made).toHaveLength(1)
  })
})

describe('a file that is opened with Actus', () => {
  const opened = () => start.mock.lastCall?.[0].opened?.list().map(({ name }) => name)

  it('waits for the window, if it stands on the command line', async () => {
    writeFileSync(join(folder, 'notes.md'), '# Notes')
    await runMain(join(folder, 'notes.md'))
    expect(opened()).toEqual(['notes.md'])
  })

  it('is told to the window that is there, if Actus is started again for it', async () => {
    writeFileSync(join(folder, 'notes.md'), '# Notes')
    const window = await runMain()
    app.emit('second-instance', {}, ['electron', '--flag', 'notes.md'], folder)
    expect(opened()).toEqual(['notes.md'])
    expect(window?.webContents.send).toHaveBeenCalledWith('files-opened')
    expect(window?.focus).toHaveBeenCalled()
  })

  it('is handed over by macOS in an event, also before Actus is ready', async () => {
    writeFileSync(join(folder, 'notes.md'), '# Notes')
    const event = preventable({})
    app.whenReady.mockImplementationOnce(async () => void app.emit('open-file', event, join(folder, 'notes.md')))
    const window = await runMain()
    expect(event.preventDefault).toHaveBeenCalled()
    expect(opened()).toEqual(['notes.md'])
    app.emit('open-file', preventable({}), join(folder, 'notes.md'))
    expect(opened()).toEqual(['notes.md', 'notes.md'])
    expect(window?.webContents.send).toHaveBeenCalledExactlyOnceWith('files-opened')
  })
})

describe('a link to a mark', () => {
  const link = 'actus://mark/0198f3a2-7c1e-7000-8000-000000000002'
  const screen = 'actus://app/#/mark/0198f3a2-7c1e-7000-8000-000000000002'

  it('is asked for by the system, and opens the mark at the start', async () => {
    const window = await runMain(link)
    expect(app.setAsDefaultProtocolClient).toHaveBeenCalledExactlyOnceWith('actus')
    expect(window?.loadURL).toHaveBeenCalledExactlyOnceWith(screen)
  })

  it('opens it in the window that is there', async () => {
    const window = await runMain()
    expect(window?.loadURL).toHaveBeenLastCalledWith('actus://app/')
    app.emit('second-instance', {}, ['electron', '.', link], folder)
    expect(window?.loadURL).toHaveBeenLastCalledWith(screen)
    expect(window?.focus).toHaveBeenCalled()
  })

  it('is handed over by macOS in an event, also before Actus is ready', async () => {
    const event = preventable({})
    app.whenReady.mockImplementationOnce(async () => void app.emit('open-url', event, link))
    const window = await runMain()
    expect(event.preventDefault).toHaveBeenCalled()
    expect(window?.loadURL).toHaveBeenCalledExactlyOnceWith(screen)
  })

  it.each([
    'actus://app/trpc/x',
    'actus://mark/a/b',
    'actus://mark/a?b',
    'actus://mark/a#/b',
    'actus://mark/',
    'https://mark/a',
    'actus://mark/a b',
  ])('is nothing else: %s', async (address) => {
    const window = await runMain()
    app.emit('second-instance', {}, ['electron', '.', address], folder)
    expect(window?.loadURL).toHaveBeenCalledExactlyOnceWith('actus://app/')
  })
})

describe('the end', () => {
  it('comes when the window is closed', async () => {
    await runMain()
    app.emit('window-all-closed')
    expect(app.quit).toHaveBeenCalled()
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('comes at %s', async (signal) => {
    await runMain()
    const [, listener] = onSignal.mock.calls.find(([name]) => name === signal) ?? []
    listener?.()
    expect(app.quit).toHaveBeenCalled()
  })

  it('lets the data folder go', async () => {
    await runMain()
    expect(started.close).not.toHaveBeenCalled()
    app.emit('will-quit')
    expect(started.close).toHaveBeenCalledOnce()
  })
})

describe('the menu', () => {
  it('is made anew when what undo would do has changed, and only then', async () => {
    await runMain()
    expect(Menu.setApplicationMenu).toHaveBeenCalledTimes(1)
    const [, handler] = protocol.handle.mock.lastCall ?? []
    const change = () => handler?.(new Request('actus://app/trpc/x', { method: 'POST', body: '{}' }))
    await change()
    expect(Menu.setApplicationMenu).toHaveBeenCalledTimes(1)
    history.undo = 'answer-card'
    await change()
    history.undo = null
    expect(Menu.setApplicationMenu).toHaveBeenCalledTimes(2)
    expect(JSON.stringify(Menu.buildFromTemplate.mock.lastCall)).toContain('Undo: answer a card')
  })
})
