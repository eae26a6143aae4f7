import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

/**
 * A stand-in for the electron module: it remembers what it is told, and its events can be raised. Use it as
 * `vi.mock('electron', async () => (await import('./electron-double')).electron)`.
 */
export const electron = {
  app: Object.assign(new EventEmitter(), {
    isPackaged: true,
    commandLine: { hasSwitch: vi.fn((_name: string) => false) },
    enableSandbox: vi.fn(),
  }),
  protocol: { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() },
  shell: { openExternal: vi.fn(async (_url: string) => {}) },
  Menu: {
    setApplicationMenu: vi.fn(),
    buildFromTemplate: vi.fn((template: unknown) => ({ template, popup: vi.fn() })),
  },
  contextBridge: { exposeInMainWorld: vi.fn() },
  ipcRenderer: new EventEmitter(),
  screen: {
    getPrimaryDisplay: () => ({ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }),
    getAllDisplays: () => [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
  },
  utilityProcess: { fork: vi.fn() },
  BrowserWindow: class extends EventEmitter {
    static made: InstanceType<typeof this>[] = []
    webContents = webContents()
    loadURL = vi.fn(async (_url: string) => {})
    maximize = vi.fn()
    show = vi.fn()
    isMaximized = () => false
    getNormalBounds = () => ({ x: 10, y: 20, width: 900, height: 700 })
    constructor(readonly options: Electron.BrowserWindowConstructorOptions) {
      super()
      electron.BrowserWindow.made.push(this)
    }
  },
}

/** The contents of a window, or of anything else that shows a page. */
export function webContents() {
  return Object.assign(new EventEmitter(), {
    setWindowOpenHandler: vi.fn<(handler: (details: { url: string }) => { action: string }) => void>(),
    setZoomFactor: vi.fn(),
    getZoomFactor: () => 1.25,
    send: vi.fn(),
  })
}

/** An event that can be prevented, with the facts that Electron puts on it. */
export function preventable<T extends object>(facts: T) {
  return { ...facts, preventDefault: vi.fn() }
}
