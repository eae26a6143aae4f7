import { describe, expect, it } from 'vitest'
import { createSession, START_TOKEN_MS } from '../../../../../electron/hosts/browser/session'

const cookieOf = (setCookie: string) => setCookie.split(';')[0] ?? ''

describe('a session of the browser host', () => {
  it('takes a start token once', () => {
    const session = createSession()
    const token = session.issueStartToken(1000)
    expect(session.takeStartToken(token, 1001)).toBe(true)
    expect(session.takeStartToken(token, 1002)).toBe(false)
  })

  it('refuses a start token after a minute', () => {
    const session = createSession()
    const [early, late] = [session.issueStartToken(0), session.issueStartToken(0)]
    expect(session.takeStartToken(early, START_TOKEN_MS - 1)).toBe(true)
    expect(session.takeStartToken(late, START_TOKEN_MS)).toBe(false)
  })

  it('knows several start tokens at once, each for itself', () => {
    const session = createSession()
    const printed = session.issueStartToken(0)
    const opened = session.issueStartToken(0)
    expect(printed).not.toBe(opened)
    expect(session.takeStartToken(opened, 1)).toBe(true)
    expect(session.takeStartToken(printed, 1)).toBe(true)
  })

  it('refuses a token that it never gave', () => {
    const session = createSession()
    session.issueStartToken(0)
    expect(session.takeStartToken('', 1)).toBe(false)
    expect(session.takeStartToken(createSession().issueStartToken(0), 1)).toBe(false)
    expect(session.hasLetIn()).toBe(false)
  })

  it('hides its cookie from scripts, other sites and other paths', () => {
    const session = createSession()
    const attributes = session.setCookie.split('; ').slice(1)
    expect(attributes.toSorted()).toEqual(['HttpOnly', `Path=${session.prefix}`, 'SameSite=Strict'])
    expect(session.prefix).toMatch(/^\/s\/[\w-]{43}\/$/)
  })

  it('knows its own cookie among others, and no other', () => {
    const session = createSession()
    expect(session.knows(`theme=dark; ${cookieOf(session.setCookie)}; x=1`)).toBe(true)
    expect(session.knows(cookieOf(createSession().setCookie))).toBe(false)
    expect(session.knows('')).toBe(false)
    expect(session.knows('actus=')).toBe(false)
  })
})
