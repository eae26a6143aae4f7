/* What other features and the hosts may use of the library. */
export type { PackShelf } from './loaded-pack'
export { checkPack } from './check-pack'
export { loadPacks } from './load-packs'
export { installPacks } from './install-packs'
export { importDocument } from './import-document'
export { documentText } from './documents'
export { parseFile } from './parsers/parse'
export type { ParsedDocument } from './parsers/parsed-document'
