import { beforeEach, describe, expect, it, vi } from 'vitest'
import { electron, preventable, webContents, type Cancel, type Decide } from './electron-double'

vi.mock('electron', async () => (await import('./electron-double')).electron)
const { secureApp, secureSession } = await import('../../../../../electron/hosts/desktop/security')

const { app, shell } = electron

beforeEach(() => {
  vi.clearAllMocks()
  app.removeAllListeners()
  secureApp()
})

/** Something that shows a page, as Electron announces it. */
function newContents() {
  const contents = webContents()
  app.emit('web-contents-created', {}, contents)
  return contents
}

const elsewhere = [
  'https://example.org/',
  'http://127.0.0.1:4711/',
  'file:///etc/passwd',
  'actus://app.evil/',
  'actus://other/',
  'actus://app/assets/index.js',
  'actus://app/?x',
  'actus:app',
  'data:text/html,x',
  'javascript:alert(1)',
  'about:blank',
  '',
]

describe('every page', () => {
  it('runs in the sandbox, unless it was started without one', () => {
    expect(app.enableSandbox).toHaveBeenCalledOnce()
    app.commandLine.hasSwitch.mockImplementationOnce((name) => name === 'no-sandbox')
    secureApp()
    expect(app.enableSandbox).toHaveBeenCalledOnce()
  })

  it.each(elsewhere)('does not go to %s', (url) => {
    const event = preventable({ url })
    newContents().emit('will-navigate', event)
    expect(event.preventDefault).toHaveBeenCalled()
  })

  it('may load itself again, on any of its screens', () => {
    for (const url of ['actus://app/', 'actus://app/#/read/module-14?at=12']) {
      const event = preventable({ url })
      newContents().emit('will-navigate', event)
      expect(event.preventDefault).not.toHaveBeenCalled()
    }
    expect(shell.openExternal).not.toHaveBeenCalled()
  })

  it('has no frame that goes anywhere', () => {
    const event = preventable({ url: 'actus://app/', isMainFrame: false })
    newContents().emit('will-frame-navigate', event)
    expect(event.preventDefault).toHaveBeenCalled()
  })

  it('follows no redirect', () => {
    const event = preventable({ url: 'actus://app/' })
    newContents().emit('will-redirect', event)
    expect(event.preventDefault).toHaveBeenCalled()
  })

  it('attaches no webview', () => {
    const event = preventable({})
    newContents().emit('will-attach-webview', event)
    expect(event.preventDefault).toHaveBeenCalled()
  })

  it('opens no window', () => {
    const [handler] = newContents().setWindowOpenHandler.mock.calls[0] ?? []
    for (const url of [...elsewhere, 'actus://app/']) expect(handler?.({ url })).toEqual({ action: 'deny' })
  })
})

describe('a link out of the page', () => {
  const follow = (url: string) => {
    newContents().emit('will-navigate', preventable({ url }))
    const [handler] = newContents().setWindowOpenHandler.mock.calls[0] ?? []
    handler?.({ url })
    return shell.openExternal.mock.calls.map(([address]) => address)
  }

  it('opens in the system’s browser if it is of the web, as the parser wrote it down', () => {
    expect(follow('HTTPS://Example.org/a b')).toEqual(['https://example.org/a%20b', 'https://example.org/a%20b'])
  })

  it.each([
    'http://example.org/',
    'file:///etc/passwd',
    'FILE:///etc/passwd',
    'smb://host/share',
    '\\\\host\\share',
    'ms-msdt:/id',
    'search-ms:query=x',
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'https\n:',
    ' httpsx://example.org',
    'https://user:word@example.org/',
    'https://user@example.org/',
    'vscode://x',
    'mailto:a@example.org',
    'actus://app/x',
  ])('starts nothing for %j', (url) => {
    expect(follow(url)).toEqual([])
  })
})

describe('the session', () => {
  const { defaultSession: session } = electron.session
  const secured = (devServer: string | null = null) => secureSession(session as unknown as Electron.Session, devServer)

  const asked = [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'midi',
    'hid',
    'fileSystem',
    'openExternal',
    'fullscreen',
  ]

  it('grants no permission that is asked for', () => {
    secured()
    const decide = vi.fn<Decide>()
    const [ask] = session.setPermissionRequestHandler.mock.lastCall ?? []
    for (const permission of asked) ask?.(null, permission, decide)
    expect(decide.mock.calls).toEqual(asked.map(() => [false]))
  })

  it('has no permission when a page looks for one', () => {
    secured()
    const [check] = session.setPermissionCheckHandler.mock.lastCall ?? []
    for (const permission of asked) expect(check?.(null, permission)).toBe(false)
  })

  it('lends no device', () => {
    secured()
    expect(session.setDevicePermissionHandler.mock.lastCall?.[0]({ deviceType: 'hid' })).toBe(false)
  })

  it('fetches no dictionary', () => {
    secured()
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false)
  })

  const isCancelled = (url: string) => {
    const decide = vi.fn<Cancel>()
    const [filter] = session.webRequest.onBeforeRequest.mock.lastCall ?? []
    filter?.({ url }, decide)
    return decide.mock.lastCall?.[0].cancel
  }

  it('lets no request leave the machine', () => {
    secured()
    const out = [
      'http://example.org/',
      'https://example.org/',
      'ws://127.0.0.1:1/',
      'wss://x/',
      'ftp://x/',
      'file:///etc/passwd',
      'x',
    ]
    for (const url of out) expect(isCancelled(url)).toBe(true)
    for (const url of ['actus://app/assets/x.js', 'blob:actus://app/1', 'data:image/png,x'])
      expect(isCancelled(url)).toBe(false)
  })

  it('reaches Vite’s server while developing, and no other', () => {
    secured('http://127.0.0.1:5273')
    expect(isCancelled('ws://127.0.0.1:5273/?token=x')).toBe(false)
    expect(isCancelled('http://127.0.0.1:5274/')).toBe(true)
  })
})
