import { randomBytes } from 'node:crypto'
import type { Settings } from '../../shared/model/settings'
import { commonHeaders, pagePolicy } from './headers'

export interface PageFacts {
  /** what the page's calls must carry in the header x-actus-token */
  rpcToken: string
  host: 'desktop' | 'browser'
  version: string
  paper: Settings['paper']
  /** origin of Vite's server while developing */
  devServer: string | null
}

/**
 * Answers the page: the built index.html with what it must know before its first paint. The paper is set on the root
 * element; for `system`, renderer/public/theme.js asks the system.
 */
export function servePage(html: string, facts: PageFacts): Response {
  const nonce = randomBytes(16).toString('base64')
  const head = [
    `<meta property="csp-nonce" content="${nonce}" nonce="${nonce}">`,
    `<meta name="actus-token" content="${facts.rpcToken}">`,
    `<meta name="actus-host" content="${facts.host}">`,
    `<meta name="actus-version" content="${facts.version}">`,
  ].join('')
  const body = html
    .replace(/<html[^>]*>/, `<html lang="en" dir="ltr" data-theme="${facts.paper}">`)
    .replace('<head>', `<head>${head}`)
    .replaceAll('ACTUS_NONCE', nonce)
  return new Response(body, {
    headers: {
      ...commonHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy(nonce, facts.devServer),
    },
  })
}
