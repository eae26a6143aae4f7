/*
 * What the process that parses uses of the library. Apart from its other public file, which knows the store and all that
 * hangs on it: each file that comes in starts such a process, and waits for what that loads.
 */
export { coverPackFile, parseFile, prepareParser, readPackFile } from './parse'
export type { PackRead } from './pack/read-pack'
export { cutBlocks } from '../cut-blocks'
export type { ParsedDocument, ParseHelp, ParseInput } from './parsed-document'
