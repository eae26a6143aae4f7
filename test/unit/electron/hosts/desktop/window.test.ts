import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { electron } from './electron-double'

vi.mock('electron', async () => (await import('./electron-double')).electron)
const { openWindow } = await import('../../../../../electron/hosts/desktop/window')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'actus-window-'))
  electron.BrowserWindow.made.length = 0
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function opened(isDevelopment = false) {
  openWindow({ stateFile: join(folder, 'window.json'), preload: '/out/preload.cjs', isDevelopment })
  const window = electron.BrowserWindow.made.at(-1)
  if (!window) throw new Error('no window was made')
  return window
}

describe('the window’s page', () => {
  it.each([
    ['runs in the sandbox', 'sandbox', true],
    ['is parted from the preload', 'contextIsolation', true],
    ['has no Node', 'nodeIntegration', false],
    ['has no Node in its workers', 'nodeIntegrationInWorker', false],
    ['has no Node in its frames', 'nodeIntegrationInSubFrames', false],
    ['keeps to its origin', 'webSecurity', true],
    ['loads nothing insecure', 'allowRunningInsecureContent', false],
    ['has no experimental features', 'experimentalFeatures', false],
    ['has no webview', 'webviewTag', false],
    ['does not open what is dropped on it', 'navigateOnDragDrop', false],
    ['fetches no dictionary', 'spellcheck', false],
    ['shows no developer tools', 'devTools', false],
  ])('%s', (_, preference, value) => {
    expect(opened().options.webPreferences).toHaveProperty(preference, value)
  })

  it('has the developer tools while developing', () => {
    expect(opened(true).options.webPreferences?.devTools).toBe(true)
  })

  it('gets nothing else by its preferences', () => {
    expect(opened().options.webPreferences).not.toHaveProperty('enableBlinkFeatures')
    expect(Object.keys(opened().options.webPreferences ?? {})).toHaveLength(13)
  })

  it('is the application’s', () => {
    expect(opened().loadURL).toHaveBeenCalledExactlyOnceWith('actus://app/')
  })
})

describe('the window', () => {
  it('is never smaller than the smallest screen that is drawn', () => {
    expect(opened().options).toMatchObject({ minWidth: 400, minHeight: 560 })
  })

  it('is shown once it is painted', () => {
    const window = opened()
    expect(window.options.show).toBe(false)
    window.emit('ready-to-show')
    expect(window.show).toHaveBeenCalled()
  })

  it('comes back as it was left, in place, size and zoom', () => {
    opened().emit('close')
    const again = opened()
    expect(again.options).toMatchObject({ x: 10, y: 20, width: 900, height: 700 })
    again.webContents.emit('did-finish-load')
    expect(again.webContents.setZoomFactor).toHaveBeenCalledWith(1.25)
    expect(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))).toMatchObject({
      width: 900,
      maximized: false,
    })
  })
})
