import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

/**
 * A stand-in for the electron module: it remembers what it is told, and its events can be raised. Use it as
 * `vi.mock('electron', async () => (await import('./electron-double')).electron)`.
 */
export const electron = {
  app: Object.assign(new EventEmitter(), {
    isPackaged: true,
    setAsDefaultProtocolClient: vi.fn<(scheme: string) => boolean>(() => true),
    commandLine: { hasSwitch: vi.fn<(name: string) => boolean>(() => false) },
    enableSandbox: vi.fn<() => void>(),
    setPath: vi.fn<(name: string, path: string) => void>(),
    requestSingleInstanceLock: vi.fn<() => boolean>(() => true),
    whenReady: vi.fn<() => Promise<void>>(async () => {}),
    quit: vi.fn<() => void>(),
    exit: vi.fn<(code: number) => void>(),
  }),
  protocol: {
    registerSchemesAsPrivileged: vi.fn<Electron.Protocol['registerSchemesAsPrivileged']>(),
    handle: vi.fn<Electron.Protocol['handle']>(),
  },
  dialog: { showErrorBox: vi.fn<(title: string, content: string) => void>() },
  session: { defaultSession: session() },
  shell: { openExternal: vi.fn<(url: string) => Promise<void>>(async () => {}) },
  Menu: {
    setApplicationMenu: vi.fn<(menu: unknown) => void>(),
    buildFromTemplate: vi.fn<(template: unknown) => unknown>(),
  },
  contextBridge: { exposeInMainWorld: vi.fn<Electron.ContextBridge['exposeInMainWorld']>() },
  ipcRenderer: new EventEmitter(),
  screen: {
    getPrimaryDisplay: () => ({ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }),
    getAllDisplays: () => [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
  },
  utilityProcess: { fork: vi.fn<(...args: unknown[]) => unknown>() },
  BrowserWindow: class extends EventEmitter {
    static made: InstanceType<typeof this>[] = []
    webContents = webContents()
    loadURL = vi.fn<(url: string) => Promise<void>>(async () => {})
    maximize = vi.fn<() => void>()
    show = vi.fn<() => void>()
    focus = vi.fn<() => void>()
    restore = vi.fn<() => void>()
    isMinimized = () => true
    isDestroyed = () => false
    isMaximized = () => false
    getNormalBounds = () => ({ x: 10, y: 20, width: 900, height: 700 })
    constructor(readonly options: Electron.BrowserWindowConstructorOptions) {
      super()
      electron.BrowserWindow.made.push(this)
    }
  },
}

export type Decide = (granted: boolean) => void
export type Cancel = (answer: { cancel: boolean }) => void

/** A session, which asks about permissions, devices and requests. */
export function session() {
  return {
    setPermissionRequestHandler: vi.fn<(ask: (contents: null, permission: string, decide: Decide) => void) => void>(),
    setPermissionCheckHandler: vi.fn<(check: (contents: null, permission: string) => boolean) => void>(),
    setDevicePermissionHandler: vi.fn<(check: (device: object) => boolean) => void>(),
    setSpellCheckerEnabled: vi.fn<(enabled: boolean) => void>(),
    webRequest: { onBeforeRequest: vi.fn<(filter: (request: { url: string }, decide: Cancel) => void) => void>() },
  }
}

/** The contents of a window, or of anything else that shows a page. */
export function webContents() {
  return Object.assign(new EventEmitter(), {
    setWindowOpenHandler: vi.fn<(handler: (details: { url: string }) => { action: string }) => void>(),
    setZoomFactor: vi.fn<(factor: number) => void>(),
    getZoomFactor: () => 1.25,
    send: vi.fn<(channel: string, id: string) => void>(),
  })
}

/** An event that can be prevented, with the facts that Electron puts on it. */
export function preventable<T extends object>(facts: T) {
  return { ...facts, preventDefault: vi.fn<() => void>() }
}
