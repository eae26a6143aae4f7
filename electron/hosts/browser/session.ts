import { createHash, timingSafeEqual } from 'node:crypto'
import { secret } from '../secret'

/** How long the address that is printed can be used. */
export const START_TOKEN_MS = 60_000
const COOKIE = 'actus'

/** Who may talk to this run of the host: whoever exchanged a start token for the cookie. Ends with the process. */
export interface Session {
  /** the path under which everything lies, as `/s/<random>/` */
  prefix: string
  /** Gives a token that is good once, within 60 seconds of `nowMs`. */
  issueStartToken(nowMs: number): string
  /** Uses the token up; false if it is unknown, used or too old. */
  takeStartToken(token: string, nowMs: number): boolean
  /** True once somebody came with a good token. */
  hasLetIn(): boolean
  /** the value of Set-Cookie for whoever brought a start token */
  setCookie: string
  /** True if a Cookie header holds this session's cookie. */
  knows(cookieHeader: string): boolean
}

/**
 * @param prefix of the development server, where it gave the page its path; else a random one, so that the cookie, which
 *               every port of 127.0.0.1 would get, goes to no other program
 */
export function createSession(prefix = `/s/${secret()}/`): Session {
  const cookie = secret()
  let hasLetIn = false
  const expiresAtMs = new Map<string, number>()
  return {
    prefix,
    issueStartToken(nowMs) {
      const token = secret()
      expiresAtMs.set(token, nowMs + START_TOKEN_MS)
      return token
    },
    takeStartToken(token, nowMs) {
      const known = [...expiresAtMs.keys()].find((it) => isSame(it, token))
      if (known === undefined) return false
      const isFresh = nowMs < (expiresAtMs.get(known) ?? 0)
      expiresAtMs.delete(known)
      hasLetIn ||= isFresh
      return isFresh
    },
    hasLetIn: () => hasLetIn,
    // Without an age it is gone when the browser is closed.
    setCookie: `${COOKIE}=${cookie}; Path=${prefix}; HttpOnly; SameSite=Strict`,
    knows: (header) =>
      header
        .split(';')
        .map((pair) => pair.trim().split('='))
        .some(([name, value]) => name === COOKIE && isSame(value ?? '', cookie)),
  }
}

/** Compares digests, so that neither the length nor the time tells anything. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
