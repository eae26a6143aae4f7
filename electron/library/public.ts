/* What other features and the hosts may use of the library. */
export type { LoadedPack, PackShelf, ReadableText, TextRange } from './loaded-pack'
export { checkPack, type PackCheck } from './check-pack'
export { loadPacks } from './load-packs'
export { installPacks } from './install-packs'
export { importDocument, type ImportedDocument } from './import-document'
export { documentText, listDocuments, openDocument } from './documents'
export { parseFile } from './parsers/parse'
export type { ParsedDocument } from './parsers/parsed-document'
