import { caseParagraphs } from '../../shared/pack/case-paragraphs'
import { AppError } from '../../shared/errors'
import type { RuleSource } from '../../shared/classifier/rules'
import type { CaseFinding, CaseSummary, PracticeCase } from '../../shared/model/practice'
import type { Pack, packCase } from '../../shared/pack/schema'
import { sourceWords } from '../../shared/pack/source-words'
import type { z } from 'zod'
import type { AppContext } from '../context'
import { packPlaces, type PackPlace } from '../library/public'
import { attemptQueries, type CaseScores } from './attempt.queries'

export type PackCase = z.infer<typeof packCase>

/** A case with the pack that it is of. */
export interface FoundCase {
  key: string
  /** 1-based, within the pack */
  number: number
  case: PackCase
  pack: Pack
  /** where the learner reads a section of the pack's module */
  placeOf(sectionId: string): PackPlace
}

/** Gives every case of every pack, in the packs' order, with what the learner scored. */
export function caseSummaries(ctx: AppContext): CaseSummary[] {
  const scores = attemptQueries(ctx.store.db).scores()
  return listCases(ctx).map((found) => summaryOf(found, scores.get(found.key)))
}

/** Gives a case to work, without its key. Throws not-found if no pack has it. */
export function caseToWork(ctx: AppContext, key: string): PracticeCase {
  const found = getCase(ctx, key)
  const { rules } = found.pack
  return {
    ...summaryOf(found, attemptQueries(ctx.store.db).scores().get(key)),
    lang: found.pack.manifest.language,
    paragraphs: paragraphsOf(found.case),
    elements: rules.elements.map(({ id, label, question, choices, source }) => ({
      id,
      label,
      question,
      choices: choices?.map((choice) => ({ id: choice.id, label: choice.label })) ?? null,
      law: lawOf(found, source),
    })),
    findings: rules.findings.map(({ id, label, source }) => ({ id, label, law: lawOf(found, source) })),
  }
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
  const found = listCases(ctx).find((one) => one.key === key)
  if (!found) throw new AppError('not-found', { what: 'case', id: key })
  return found
}

/** Gives the paragraphs of a case's text, as the pack's evidence was looked for in them. */
export const paragraphsOf = (one: PackCase): string[] => caseParagraphs(one.text)

/** Gives a source as it is shown, and where the module explains it. */
export function lawOf({ pack, placeOf }: FoundCase, source: RuleSource): CaseFinding['law'] {
  const place = source.section === undefined ? { documentId: null, sectionId: null } : placeOf(source.section)
  return { text: sourceWords(pack.manifest, source), ...place }
}

function summaryOf(found: FoundCase, scores: CaseScores | undefined): CaseSummary {
  return {
    key: found.key,
    number: found.number,
    title: found.case.title,
    level: found.case.level,
    minutes: minutesFor(found),
    attempts: scores?.attempts ?? 0,
    firstScore: scores?.first ?? null,
    lastScore: scores?.last ?? null,
  }
}

// Read twice at 200 words a minute, and six seconds for each answer: a guess until learners' own times are used.
const WORDS_A_MINUTE = 200
const SECONDS_AN_ANSWER = 6

function minutesFor({ case: one, pack }: FoundCase): number {
  const words = one.text.split(/\s+/).length
  const answers = pack.rules.elements.length + pack.rules.findings.length
  return Math.max(1, Math.round((2 * words) / WORDS_A_MINUTE + (answers * SECONDS_AN_ANSWER) / 60))
}
