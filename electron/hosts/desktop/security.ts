import { app, shell, type Session, type WebContents } from 'electron'
import { isPage, toExternal } from './address'

/** Schemes of which the page may load something: its own, what it made itself, and the developer tools. */
const loadable = new Set(['actus:', 'blob:', 'data:', 'devtools:'])

/**
 * Shuts what Electron leaves open for every page that could ever be shown: see the checklist in Electron's documentation
 * ("Security"). Has to be called before Electron is ready.
 */
export function secureApp(): void {
  // Whoever starts it without Chromium's sandbox, as tests must under root, would get processes that refuse to start; the
  // window's own preferences still keep Node away from the page.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => secureContents(contents))
}

function secureContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (isPage(event.url)) return
    event.preventDefault()
    openOutside(event.url)
  })
  // The main frame has gone through will-navigate by then; a frame inside the page goes nowhere.
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url)
    return { action: 'deny' }
  })
}

/** A link to the web opens in the system's browser. Any other scheme could start any program, so it opens nothing. */
function openOutside(address: string): void {
  const external = toExternal(address)
  if (external !== null) void shell.openExternal(external)
}

/**
 * Refuses every permission and every device, and every request that would leave the machine.
 * @param devServer origin of Vite's server while developing
 */
export function secureSession(session: Session, devServer: string | null): void {
  // Electron grants what nobody refuses.
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // It would fetch dictionaries from the network.
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayLoad(url, devServer) }))
}

function mayLoad(address: string, devServer: string | null): boolean {
  const url = URL.parse(address)
  if (url === null) return false
  return loadable.has(url.protocol) || (devServer !== null && url.host === new URL(devServer).host)
}
