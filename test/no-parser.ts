import type { ParsePort } from '../electron/jobs/parse-port'

const refuse = () => Promise.reject(new Error('nothing is parsed here'))

/** For what brings no file in. */
export const noParser: ParsePort = { parse: refuse, readPack: refuse, coverPack: refuse }
