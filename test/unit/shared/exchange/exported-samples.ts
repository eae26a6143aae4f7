import fc from 'fast-check'
import type {
  ExportedMark,
  ExportedNote,
  ExportedText,
  ExportFacts,
  ExportFormat,
  FilesOfMarks,
} from '../../../../shared/exchange/exported'
import { marksFile } from '../../../../shared/exchange/marks-file'

export const sampleText: ExportedText = {
  id: '018f3a52-7c1e-7000-8000-000000000001',
  title: 'Locks & gates',
  lang: 'en',
  fileName: 'locks.md',
  url: null,
  published: '2019-05',
}

const sampleFacts: ExportFacts = {
  title: 'Locks & gates',
  markNames: ['definition', 'elements', 'means', 'exam', 'doubt'],
  words: {
    title: 'Marks in Actus',
    lost: 'No longer in the text',
    toCheck: 'to check',
    underlined: 'underlined',
    notes: 'Notes across marks',
    untitled: 'Without a title',
    open: 'Open in Actus',
    program: 'Actus',
  },
  nowMs: Date.UTC(2026, 10, 27, 9),
  id: '018f3a52-7c1e-7000-8000-00000000000f',
  bom: false,
  isOfAll: false,
}

const section = (id: string, level: number, number: string | null, title: string) => ({
  id,
  level,
  number,
  title,
  start: 0,
  end: 9,
})
export const gates = section('gates', 2, '2', 'Gates')
export const upperGate = section('upper', 3, null, 'The upper gate')

export const sampleMark: ExportedMark = {
  id: '018f3a52-7c1e-7000-8000-000000000002',
  quote: { exact: 'The keeper opens it', prefix: 'gate. ', suffix: ' by hand.' },
  place: { start: 12, end: 31 },
  state: 'placed',
  sections: [gates],
  color: 1,
  style: 'highlight',
  tags: ['act'],
  note: 'Ask *who*.',
  createdAtMs: Date.UTC(2026, 1, 2),
  updatedAtMs: Date.UTC(2026, 1, 3),
}

/** Words as a canonical text has them: of any script, with signs of every language that files are written in. */
export const anyWords = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom('law', 'Art.', '1.', '-', '#x', '> a', 'e\u0301', '🙂', '👩🏽‍🚒', 'קו', '=SUM(A1)'),
      },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          '*a*',
          '_b_',
          '`c`',
          '[[d]]',
          '[e](f)',
          '<b>',
          '&amp;',
          '|',
          '~~g~~',
          '==h==',
          '%%',
          '$x$',
          '^id',
          '---',
          '"',
          ',',
          '\\',
          '```',
          'https://e.org/a_b_c',
          'a@b.org',
          'www.e.org',
        ),
      },
      { weight: 1, arbitrary: fc.constantFrom('\n', '\t') },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) =>
    parts
      .join(' ')
      .replaceAll(/ *([\n\t]) */g, '$1')
      // oxlint-disable-next-line no-control-regex -- a canonical text has none of these
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f\u0085\u2028\u2029\ufeff]/g, '')
      .replaceAll(/ +/g, ' ')
      .trim(),
  )
  .filter((words) => words !== '')

export function written(
  format: ExportFormat,
  marks: readonly ExportedMark[],
  facts: Partial<ExportFacts> = {},
): string {
  const file = marksFile(format, { ...sampleFacts, ...facts })
  return file.head() + [...file.text(sampleText, marks)].join('') + file.foot()
}

export const sampleNote: ExportedNote = {
  id: '018f3a52-7c1e-7000-8000-000000000003',
  title: 'Who decides',
  body: `# Not *law*\n\n[The keeper](actus:mark/${sampleMark.id}), not [another](actus:mark/gone).`,
  createdAtMs: Date.UTC(2026, 2, 2),
  updatedAtMs: Date.UTC(2026, 2, 3),
}

/** A file of one mark and notes across marks. */
export function writtenNotes(
  format: ExportFormat,
  notes: readonly ExportedNote[],
  { files = new Map([[sampleMark.id, null]]), isAlone = false }: { files?: FilesOfMarks; isAlone?: boolean } = {},
): string {
  const file = marksFile(format, { ...sampleFacts, isOfAll: isAlone })
  const marks = isAlone ? [] : [...file.text(sampleText, [sampleMark])]
  return [file.head(), ...marks, ...(file.notes?.(notes, files, isAlone) ?? []), file.foot()].join('')
}
