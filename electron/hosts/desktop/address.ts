/** Where the page is. The custom scheme gives it an origin of its own that nothing outside this program can serve or reach. */
export const SCHEME = 'actus'
export const PAGE_ORIGIN = `${SCHEME}://app`
export const PAGE = `${PAGE_ORIGIN}/`

/** True for the page itself, whatever screen (the part after #) it shows. */
export function isPage(address: string): boolean {
  const url = URL.parse(address)
  // Compared part by part, as the parser sees them: `actus://app.evil/` begins like ours.
  return (
    url !== null && url.protocol === `${SCHEME}:` && url.host === 'app' && url.pathname === '/' && url.search === ''
  )
}

/** The address as the parser wrote it down if it may be given to the system's browser; null otherwise. */
export function toExternal(address: string): string | null {
  const url = URL.parse(address)
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : null
}

/**
 * The screen that a link from outside opens, as `#/mark/0198…`: a link may show a mark, and do nothing else. Null for any
 * other address.
 */
export function linkedScreen(address: string): string | null {
  const url = URL.parse(address)
  if (url === null || url.protocol !== `${SCHEME}:` || url.host !== 'mark') return null
  const id = /^\/([0-9A-Za-z-]{1,100})$/.exec(url.pathname)?.[1]
  return id === undefined || url.search !== '' || url.hash !== '' ? null : `#/mark/${id}`
}
