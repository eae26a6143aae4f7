import { BrowserWindow, screen } from 'electron'
import { PAGE } from './address'
import { fitToDisplays, LEAST, readWindowState, writeWindowState } from './window-state'

export interface WindowOptions {
  /** where the window's place and size are kept */
  stateFile: string
  preload: string
  /** developer tools can be opened */
  isDevelopment: boolean
  /** the screen to begin with, as the part of the address from # on; Home without it */
  screen?: string
}

/** Opens the window, where and as large as it was left, and loads the page into it. */
export function openWindow({ stateFile, preload, isDevelopment, screen: first = '' }: WindowOptions): BrowserWindow {
  const { maximized, zoomFactor, ...bounds } = fitToDisplays(readWindowState(stateFile), workAreas())
  const window = new BrowserWindow({
    ...bounds,
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    // Shown once the page is painted, so that nothing flashes.
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // It would fetch dictionaries from the network.
      spellcheck: false,
      devTools: isDevelopment,
    },
  })
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(zoomFactor))
  window.on('close', () => {
    writeWindowState(stateFile, {
      ...window.getNormalBounds(),
      maximized: window.isMaximized(),
      zoomFactor: window.webContents.getZoomFactor(),
    })
  })
  void window.loadURL(PAGE + first)
  return window
}

/** Of all displays, the one with the menu bar first. */
function workAreas() {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary, ...others].map(({ workArea }) => workArea)
}
