import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog, session, type BrowserWindow } from 'electron'
import { v7 as newId } from 'uuid'
import { version } from '../../../package.json'
import { createApp } from '../../app'
import { start, type Started } from '../../start'
import { devServerAddress } from '../dev-server'
import { optionsHelp } from '../launch/help.mjs'
import { readOptions, type HostOptions } from '../options'
import { secret } from '../secret'
import { say, sayError, warn } from '../words'
import { linkedScreen, PAGE, SCHEME } from './address'
import { attachContextMenu } from './context-menu'
import { showMenu } from './menu'
import { filesNamed, openedQueue } from './opened-files'
import { startHelper } from './helper'
import { answerScheme, registerScheme } from './scheme'
import { secureApp, secureSession } from './security'
import { openWindow } from './window'

/** Where the built main process lies. */
const out = import.meta.dirname
/** What a developer's machine says must not open anything in the packaged program. */
const devServer = app.isPackaged ? null : devServerAddress()

function run(options: HostOptions): void {
  // Chromium's own files lie beside the data, so that each data folder has its own window.
  const userData = join(options.dataFolder, 'window')
  mkdirSync(userData, { recursive: true, mode: 0o700 })
  app.setPath('userData', userData)
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  secureApp()
  registerScheme()
  // Ctrl+C in the terminal, and the system's log-off, end as closing the window does.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
  app.on('window-all-closed', () => app.quit())
  // macOS tells it before the program is ready, and later on.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    takeUp([path])
  })
  // So does a link to a mark, which the installed program alone is asked to open.
  if (app.isPackaged) app.setAsDefaultProtocolClient(SCHEME)
  app.on('open-url', (event, address) => {
    event.preventDefault()
    follow([address])
  })
  opened.add(filesNamed(process.argv.slice(1), process.cwd()))
  void app
    .whenReady()
    .then(() => open(options))
    .catch(giveUp)
}

function open(options: HostOptions): void {
  const started = start({
    dataFolder: options.dataFolder,
    host: 'desktop',
    resourcesDir: join(out, '../../resources'),
    spawnParser: () => startHelper(join(out, 'parse-process.js'), 'Actus file reader'),
    searchProgram: join(out, 'search-thread.js'),
    carryProgram: join(out, 'carry-thread.js'),
    spawnReader: () => startHelper(join(out, 'reading-process.js'), 'Actus case reader'),
    opened,
  })
  app.on('will-quit', () => started.close())
  warn(started.faults)
  secureSession(session.defaultSession, devServer === null ? null : new URL(devServer).origin)
  const refreshMenu = menuOf(started)
  answerScheme(
    createApp({
      context: started.context,
      rendererDir: join(out, '../renderer'),
      devServer,
      rpcToken: secret(),
      version,
      host: 'desktop',
    }),
    refreshMenu,
  )
  window = openWindow({
    stateFile: join(options.dataFolder, 'window.json'),
    preload: join(out, '../preload/preload.cjs'),
    isDevelopment: !app.isPackaged,
    screen: screenAsked ?? screenIn(process.argv.slice(1)) ?? '',
  })
  attachContextMenu(window)
  refreshMenu()
  app.on('second-instance', (_event, argv, workingDirectory) => {
    showAgain()
    takeUp(filesNamed(argv.slice(1), workingDirectory))
    follow(argv.slice(1))
  })
}

let window: BrowserWindow | null = null
const opened = openedQueue(newId)

/** What a link asked for before there was a window. */
let screenAsked: string | null = null

const screenIn = (args: string[]): string | null => args.map(linkedScreen).find((screen) => screen !== null) ?? null

/** Shows the mark to which one of the addresses leads, if any does. */
function follow(addresses: string[]): void {
  const screen = screenIn(addresses)
  if (screen === null) return
  if (window === null || window.isDestroyed()) screenAsked = screen
  // The page is there already: only its screen changes.
  else void window.loadURL(PAGE + screen)
  showAgain()
}

/** Lets the window take in files that somebody opened with Actus. */
function takeUp(paths: string[]): void {
  if (paths.length === 0) return
  opened.add(paths)
  if (window !== null && !window.isDestroyed()) window.webContents.send('files-opened')
}

/** Somebody started Actus again: what they want is the window that is there. */
function showAgain(): void {
  if (window === null || window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** Gives what puts the menu in order, and does so only if what undo and redo would do has changed. */
function menuOf({ context }: Started): () => void {
  let shown = ''
  return () => {
    const state = context.store.history()
    if (JSON.stringify(state) === shown) return
    shown = JSON.stringify(state)
    showMenu({
      state,
      isMac: process.platform === 'darwin',
      isDevelopment: !app.isPackaged,
      run: (id) => window?.webContents.send('menu-command', id),
    })
  }
}

function giveUp(error: unknown): void {
  const words = sayError(error)
  console.error(words ?? error)
  dialog.showErrorBox(say('host.stopped'), words ?? String(error))
  app.exit(1)
}

const asked = readOptions(process.argv.slice(1), false)
if (asked.kind === 'start') run(asked)
else {
  if (asked.kind === 'wrong') console.error(asked.message)
  else console.log(asked.kind === 'version' ? version : `${say('host.usage.start')}\n${optionsHelp(say)}`)
  app.exit(asked.kind === 'wrong' ? 2 : 0)
}
