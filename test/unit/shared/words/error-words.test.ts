import { createIntl } from '@formatjs/intl'
import { describe, expect, it } from 'vitest'
import { english } from '../../../../shared/words/catalogue'
import { errorWords, type CodedError } from '../../../../shared/words/error-words'

const intl = createIntl({
  locale: 'en',
  messages: english,
  onError: (error) => {
    throw error
  },
})

/** One of each code; a new one is missed by the type of this table. */
const oneOfEach: { [Code in CodedError['code']]: Extract<CodedError, { code: Code }>['facts'] } = {
  'newer-data-file': { file: 14, app: 12 },
  'not-a-data-file': { path: 'actus.db', detail: 'file is not a database' },
  'data-file-damaged': { path: 'actus.db', detail: 'database disk image is malformed' },
  'data-folder-unusable': { folder: 'Actus', detail: 'permission denied' },
  'data-folder-in-use': { folder: 'Actus', holder: 'desktop', pid: 4711 },
  'backup-failed': { path: 'backup.db', detail: 'disk full' },
  'not-found': { what: 'document', id: 'module-14' },
  'file-unreadable': { file: 'notes.txt', detail: 'denied' },
  'file-unsupported': { file: 'notes.xyz', supported: 'TXT, MD' },
  'file-empty': { file: 'notes.txt' },
  'media-unsupported': { file: 'film.mp4' },
  'file-too-large': { file: 'notes.txt', megabytes: 70, limit: 50 },
  'file-not-text': { file: 'picture.txt' },
  'file-gone': { file: 'exam.pdf' },
  'collection-unreadable': { file: 'Actus.json', why: 'json', line: 3 },
  'marks-unreadable': { file: 'marks.json', why: 'json', line: 3, column: 14 },
  'file-unwritable': { file: 'marks.md', detail: 'no such folder' },
  'file-encrypted': { file: 'exam.pdf' },
  'file-scanned': { file: 'scan.pdf', pages: 12 },
  'file-damaged': { file: 'book.epub', kind: 'epub', detail: 'no end of the archive' },
  'file-mismatch': { file: 'notes.pdf', named: 'pdf', found: 'docx' },
  'stale-edit': { what: 'note' },
  'pack-invalid': {
    pack: 'module-14',
    count: 2,
    problems: [{ file: 'cards.yaml', line: 7, field: '3.back', message: 'is missing' }],
  },
  'pack-unreadable': { file: 'locks.actuspack', why: 'name', entry: '../evil.yaml' },
  'pack-version-taken': { title: 'Locks and rivers', version: '1.0.0' },
  'range-invalid': { start: 10, end: 5000, length: 4000 },
  'search-too-slow': {},
  'search-invalid': { start: 0, end: 3, why: 'unknown', found: 'dek' },
  'exam-size': { wanted: 500, most: 120 },
  'exam-over': { by: 'time' },
  'study-empty': { kind: 'failed-today' },
  'card-exists': { noteId: 'note', front: 'Who may consent?' },
  'field-empty': { field: 'Question' },
  'deck-exists': { name: 'Acts', under: null },
  'deck-cycle': { name: 'Law', into: 'Acts' },
  'deck-name-invalid': { why: 'long', name: 'A very long name' },
  'preset-exists': { name: 'Exam' },
  'preset-kept': { name: 'Default' },
  'nothing-to-undo': {},
  'nothing-to-redo': {},
  'carry-stopped': { detail: 'exit code 1' },
  'case-too-long': { words: 2340, most: 2000, characters: 14_000, mostCharacters: 40_000 },
  'case-not-ready': { title: 'The baker', count: 1 },
  'case-too-short': { words: 12, least: 20 },
  'reader-missing': { pack: 'Locks and rivers' },
  'reader-stopped': { detail: 'exit code 1' },
  'cases-pack-missing': { file: 'cases.yaml', pack: 'module-14' },
  'cases-invalid': {
    file: 'cases.yaml',
    count: 1,
    problems: [{ file: 'cases.yaml', line: 3, field: '0.level', message: 'is missing' }],
  },
  'parse-stopped': { file: 'big.txt', detail: 'after 30 s' },
}

describe('the words of an error', () => {
  it.each(Object.entries(oneOfEach))('%s says what happened and what to do', (code, facts) => {
    const words = errorWords(intl, { code, facts } as CodedError)
    expect(words.title).toMatch(/^[A-Z].*[^.]$/)
    expect(words.help).toMatch(/^[\S].*\.$/)
    expect(words.title + words.help).not.toMatch(/[{}]|undefined|\[object/)
  })

  it('a fault of a pack names its file and line', () => {
    const { help } = errorWords(intl, { code: 'pack-invalid', facts: oneOfEach['pack-invalid'] })
    expect(help).toContain('cards.yaml:7: is missing')
  })
})
