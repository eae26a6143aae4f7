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
 * Answers the page: renderer/index.html as built, with what it must know in the places that it leaves for it, and with
 * the learner's paper on the root element before the first paint.
 */
export function servePage(html: string, facts: PageFacts): Response {
  const nonce = randomBytes(16).toString('base64')
  const values = {
    '%ACTUS_NONCE%': nonce,
    '%ACTUS_TOKEN%': facts.rpcToken,
    '%ACTUS_HOST%': facts.host,
    '%ACTUS_VERSION%': facts.version,
  }
  let body = html.replace('<html ', `<html data-theme="${facts.paper}" `)
  for (const [place, value] of Object.entries(values)) body = body.replaceAll(place, value)
  return new Response(body, {
    headers: {
      ...commonHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy(nonce, facts.devServer),
    },
  })
}
