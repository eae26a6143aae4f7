import type { ImportFormat } from './import-formats'
import type { StudyKind } from './model/study'

/** Facts that the message of each error needs. The list is closed: a new code does not compile until it has a message. */
export interface ErrorFacts {
  /** The data file was made by a newer Actus; it is left untouched. Numbers are schema versions. */
  'newer-data-file': { file: number; app: number }
  /** The file in the data folder is not a data file of Actus. */
  'not-a-data-file': { path: string; detail: string }
  /** The data file is one of Actus; a part of it cannot be read. */
  'data-file-damaged': { path: string; detail: string }
  /** The data folder cannot be made or written to. */
  'data-folder-unusable': { folder: string; detail: string }
  /** Another host holds the data folder. */
  'data-folder-in-use': { folder: string; holder: string; pid: number }
  /** The copy made before a migration, or on request, did not verify. */
  'backup-failed': { path: string; detail: string }
  'not-found': { what: Entity | 'case' | 'module'; id: string }
  'file-unreadable': { file: string; detail: string }
  /** Moved, renamed or changed between the moment it was chosen and the moment it was read. */
  'file-gone': { file: string }
  'file-unsupported': { file: string; supported: string }
  'file-empty': { file: string }
  /** Its bytes are neither a picture nor a sound that a card can show or play. */
  'media-unsupported': { file: string }
  'file-too-large': { file: string; megabytes: number; limit: number }
  'file-not-text': { file: string }
  /** A password is wanted before it can be read. */
  'file-encrypted': { file: string }
  /** Pages that are pictures, with no words behind them. */
  'file-scanned': { file: string; pages: number }
  /** It begins like a file of its kind, and cannot be read as one. */
  'file-damaged': { file: string; kind: ImportFormat; detail: string }
  /** Its name says one kind, its bytes another. */
  'file-mismatch': { file: string; named: ImportFormat; found: string }
  /** What is being typed was changed elsewhere since it was read. */
  'stale-edit': { what: Entity }
  'pack-invalid': { pack: string; count: number; problems: PackProblem[] }
  /** A file that should be a pack, and is none, or holds what no pack holds; entry: which of its files, empty if it is the whole. */
  'pack-unreadable': {
    file: string
    why: 'form' | 'newer' | 'damaged' | 'many' | 'large' | 'name' | 'twice' | 'changed' | 'encoding'
    entry: string
  }
  /** Another content of the same version of that pack is here. */
  'pack-version-taken': { title: string; version: string }
  'range-invalid': { start: number; end: number; length: number }
  /** The same words of a text have the same card already. */
  'card-exists': { noteId: string; front: string }
  /** What was typed into the search of cards cannot be read; start and end are UTF-16 units of it. */
  'search-invalid': { start: number; end: number; why: string; found: string }
  /** A regular expression of the search of cards came to no end. */
  'search-too-slow': Record<string, never>
  'field-empty': { field: string }
  /** An exam of so many cases is not there; most is how many stories these levels have, 0 where no pack has a case of them. */
  'exam-size': { wanted: number; most: number }
  /** It has ended, by hand or because its time was over: nothing is added to it. */
  'exam-over': { by: 'hand' | 'time' }
  /** A case holds so many words and characters at most; it was not stored. */
  'case-too-long': { words: number; most: number; characters: number; mostCharacters: number }
  /** Too few words to read facts out of them. */
  'case-too-short': { words: number; least: number }
  /** The pack has rules, and nothing by which facts are read out of a text. */
  'reader-missing': { pack: string }
  /** What reads cases could not be loaded, or broke off. */
  'reader-stopped': { detail: string }
  /** A file of cases uses the rules of a pack that is not here; pack: its id, empty if the file names none. */
  'cases-pack-missing': { file: string; pack: string }
  'cases-invalid': { file: string; count: number; problems: PackProblem[] }
  /** A case is not ready to be passed on; which says of how many this is so. */
  'case-not-ready': { title: string; count: number }
  /** No card is there for a study of that kind. */
  'study-empty': { kind: StudyKind['kind'] }
  /** Beside it is a deck of that name already; under is the deck in which they lie, null at the top. */
  'deck-exists': { name: string; under: string | null }
  /** A deck cannot lie in itself, nor in one that lies in it. */
  'deck-cycle': { name: string; into: string }
  'deck-name-invalid': { why: 'empty' | 'long' | 'deep'; name: string }
  'preset-exists': { name: string }
  /** The preset of decks that have no other cannot go. */
  'preset-kept': { name: string }
  /** A file of marks that is of no kind that is read; line and column are 1-based, 0 where they tell nothing. */
  'marks-unreadable': {
    file: string
    why: 'empty' | 'binary' | 'encoding' | 'json' | 'table' | 'own' | 'form'
    line: number
    column: number
  }
  /** A file of everything that is none of Actus, is of a newer one, or stops being JSON at a line; 0 where that tells nothing. */
  'collection-unreadable': { file: string; why: 'form' | 'newer' | 'json'; line: number }
  'file-unwritable': { file: string; detail: string }
  'nothing-to-undo': Record<string, never>
  'nothing-to-redo': Record<string, never>
  'parse-stopped': { file: string; detail: string }
  /** Moving the marks to another edition of their text came to no end. */
  'carry-stopped': { detail: string }
}
export type ErrorCode = keyof ErrorFacts

/** What is stored, by the names that operations report as changed and that caches refresh on. */
export const entities = [
  'document',
  'position',
  'annotation',
  'summary',
  'suggestion',
  'draft',
  'deck',
  'preset',
  'note',
  'media',
  'card',
  'review',
  'study',
  'saved-search',
  'attempt',
  'exam',
  'pack',
  'draft-pack',
  'own-case',
  'setting',
  'history',
] as const
export type Entity = (typeof entities)[number]

/** One fault of a pack, where it stands and what to do. */
export interface PackProblem {
  file: string
  /** 1-based; null if the fault is of the whole file */
  line: number | null
  /** path of the field, as in 3.passage.section; empty if the fault is of the whole file */
  field: string
  message: string
}

/** An error that the learner can act on. Everything else that is thrown is a bug. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'AppError'
  constructor(
    readonly code: C,
    readonly facts: ErrorFacts[C],
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(facts)}`, options)
  }
}
