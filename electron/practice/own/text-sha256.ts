import { createHash } from 'node:crypto'

/** Gives the SHA-256 of a text in UTF-8, in hex: whether it is still the text that was read. */
export const textSha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
