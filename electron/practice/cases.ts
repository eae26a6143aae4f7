import { caseParagraphs } from '../../shared/pack/case-paragraphs'
import { AppError } from '../../shared/errors'
import type { RuleSource } from '../../shared/classifier/rules'
import type { CaseSummary, ShownLaw } from '../../shared/model/practice'
import type { Pack, PackCase } from '../../shared/pack/schema'
import { elementParts } from '../../shared/practice/part'
import { sourceWords } from '../../shared/pack/source-words'
import type { AppContext } from '../context'
import { packPlaces, type PackPlace } from '../library/public'
import { attemptQueries, type CaseScores } from './attempt.queries'
import { findOwnCase, isOwnCaseKey, keyedOwnCases } from './own/public'

export type { PackCase }

/** A case with the pack that it is of. */
export interface FoundCase {
  key: string
  /** 1-based, within the pack */
  number: number
  case: PackCase
  pack: Pack
  /** where the learner reads a section of the pack's module; null where that is not here to be read */
  placeOf(sectionId: string): PackPlace | null
}

/** Gives every case of every pack, in the packs' order, with what the learner scored. */
export function caseSummaries(ctx: AppContext): CaseSummary[] {
  const scores = attemptQueries(ctx.store.db).scores()
  return listCases(ctx).map((found) => summaryOf(found, scores.get(found.key)))
}

/** Gives the learner's own cases that have a key, as caseSummaries does. Nothing but the learner chooses one of them. */
export function ownCaseSummaries(ctx: AppContext): CaseSummary[] {
  const scores = attemptQueries(ctx.store.db).scores()
  return keyedOwnCases(ctx).map((found) => summaryOf(found, scores.get(found.key)))
}

/** Gives every case of every pack. */
export function listCases(ctx: AppContext): FoundCase[] {
  return ctx.packs.list().flatMap(({ pack }) => {
    const { id } = pack.manifest
    let places: FoundCase['placeOf'] | null = null
    const placeOf = (sectionId: string) => (places ??= packPlaces(ctx, id))(sectionId)
    return pack.cases.map((one, index) => ({ key: `${id}/${one.id}`, number: index + 1, case: one, pack, placeOf }))
  })
}

/** Gives the case with a key. Throws not-found if no pack has it. */
export function getCase(ctx: AppContext, key: string): FoundCase {
  const found = findOwnCase(ctx, key) ?? listCases(ctx).find((one) => one.key === key)
  if (!found) throw new AppError('not-found', { what: 'case', id: key })
  return found
}

/** Gives the paragraphs of a case's text, as the pack's evidence was looked for in them. */
export const paragraphsOf = (one: PackCase): string[] => caseParagraphs(one.text)

/** Gives a source as it is shown, and where the module explains it. */
export function lawOf({ pack, placeOf }: FoundCase, source: RuleSource): ShownLaw {
  const place = source.section === undefined ? null : placeOf(source.section)
  return { text: sourceWords(pack.manifest, source), ...(place ?? { documentId: null, sectionId: null }) }
}

/** Gives what a list says of a case. */
export function summaryOf(found: FoundCase, scores: CaseScores | undefined): CaseSummary {
  return {
    key: found.key,
    number: found.number,
    isOwn: isOwnCaseKey(found.key),
    title: found.case.title,
    level: found.case.level,
    minutes: minutesFor(found),
    turnsOn: found.case.decisive,
    attempts: scores?.attempts ?? 0,
    firstScore: scores?.first ?? null,
    lastScore: scores?.last ?? null,
  }
}

// Read twice at 200 words a minute, and six seconds for each answer: a guess until learners' own times are used.
const WORDS_A_MINUTE = 200
const SECONDS_AN_ANSWER = 6

/** Gives about how many minutes a case takes. */
export function minutesFor({ case: one, pack }: FoundCase): number {
  const words = one.text.split(/\s+/).length
  const answers = elementParts(pack.rules, one.persons).length + pack.rules.findings.filter(({ asked }) => asked).length
  return Math.max(1, Math.round((2 * words) / WORDS_A_MINUTE + (answers * SECONDS_AN_ANSWER) / 60))
}
