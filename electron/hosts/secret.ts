import { randomBytes } from 'node:crypto'

/** 256 random bits that fit into a path, a header and a cookie. */
export function secret(): string {
  return randomBytes(32).toString('base64url')
}
