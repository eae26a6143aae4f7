/** Where Vite serves the page while developing, its path included; null otherwise. Set by electron/hosts/launch/dev.mjs. */
export function devServerAddress(env: NodeJS.ProcessEnv = process.env): string | null {
  const { ELECTRON_RENDERER_URL: server, ACTUS_DEV_BASE: path = '/' } = env
  return server === undefined ? null : new URL(path, server).href
}
