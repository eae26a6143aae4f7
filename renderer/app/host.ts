/** What the page was given by the application that served it. */
export interface HostFacts {
  /** goes with each call */
  token: string
  host: 'desktop' | 'browser'
  version: string
}

const meta = (name: string): string => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? ''

/** Read from the page's meta elements, which the application fills in (renderer/index.html). */
export function hostFacts(): HostFacts {
  return {
    token: meta('actus-token'),
    host: meta('actus-host') === 'desktop' ? 'desktop' : 'browser',
    version: meta('actus-version'),
  }
}
