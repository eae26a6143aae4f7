import type cardFile from '../../resources/messages/en/cardFile.json'
import type collection from '../../resources/messages/en/collection.json'
import type { CollectionReport } from '../model/collection'
import type { CardImportSkip, CardsReport, CardTold } from '../model/card-exchange'
import type { Speaker } from '../words/catalogue'

type Id = keyof typeof cardFile | keyof typeof collection
type Say = Speaker<Id>['formatMessage']

/** A report of cards in words: a line for each thing that happened, how often. @param isForetold it has not happened yet */
export function cardReportLines(
  { counts, reasons, notices, due, files, missing }: CardsReport,
  say: Say,
  isForetold = false,
): string[] {
  const counted = (id: Id, count: number) => (count === 0 ? [] : [say({ id }, { count, foretold: String(isForetold) })])
  const came = counts.new + counts.updated + counts.same
  return [
    ...(came === 0 ? [say({ id: 'cardFile.report.none' }, { foretold: String(isForetold) })] : []),
    ...counted('cardFile.report.new', counts.new),
    ...counted('cardFile.report.updated', counts.updated),
    ...counted('cardFile.report.same', counts.same),
    ...counted('cardFile.report.due', due),
    ...counted('cardFile.report.files', files),
    ...counted('cardFile.report.missing', missing.length),
    ...reasons.map(({ why, count }) => say({ id: 'cardFile.report.skipped' }, { count, why: skipWords(why, say) })),
    ...notices.map(({ why, count }) =>
      say({ id: 'cardFile.report.notice' }, { count, why: say({ id: `cardFile.notice.${why}` }) }),
    ),
  ]
}

const skipWords = (why: CardImportSkip, say: Say): string => say({ id: `cardFile.skip.${why}` })

/** What became of one card, with where it stands in the file. */
export function toldLine({ line, became, why, words }: CardTold, say: Say): string {
  const what = why === null ? say({ id: `cardFile.became.${became}` }) : skipWords(why, say)
  return say({ id: 'cardFile.report.told' }, { line, what, words: words || '—' })
}

/** The files that are missing, each with where it is named. */
export const missingLines = ({ missing }: CardsReport, say: Say): string[] =>
  missing.map(({ name, line, count }) => say({ id: 'cardFile.report.missingOne' }, { name, line, count }))

/** Lists of a file of everything that a learner knows by name; the others belong to them. */
export const namedSections = [
  'documents',
  'marks',
  'notesAcrossMarks',
  'decks',
  'presets',
  'notes',
  'cards',
  'reviews',
  'files',
  'savedSearches',
  'attempts',
  'settings',
] as const

/** The name of a list of a file of everything. */
export function sectionName(key: string, say: Say): string {
  const named = namedSections.find((one) => one === key)
  return say({ id: named === undefined ? 'collection.section.other' : `collection.section.${named}` })
}

/** A report of everything in words: what came of the lists that a learner knows, and what was left out of any. */
export function collectionReportLines({ sections, reasons, copies }: CollectionReport, say: Say): string[] {
  const sum = (of: 'new' | 'updated' | 'same') => sections.reduce((total, section) => total + section[of], 0)
  const came = sections.filter(
    (section) => section.new + section.updated > 0 && namedSections.some((key) => key === section.key),
  )
  return [
    say({ id: 'collection.report.sums' }, { added: sum('new'), updated: sum('updated'), same: sum('same') }),
    ...came.map((section) =>
      say(
        { id: 'collection.report.section' },
        { name: sectionName(section.key, say), added: section.new, updated: section.updated },
      ),
    ),
    ...copies.map((title) => say({ id: 'collection.report.copy' }, { title })),
    ...reasons.map(({ why, section, count, line }) =>
      say(
        { id: 'collection.report.skipped' },
        { count, name: sectionName(section, say), line, why: say({ id: `collection.skip.${why}` }) },
      ),
    ),
  ]
}
