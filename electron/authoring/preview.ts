import { parse } from 'yaml'
import { checkRules } from '../../shared/classifier/check-rules'
import { evaluate } from '../../shared/classifier/engine'
import { AppError } from '../../shared/errors'
import type { Answers, AttemptResult, PartCheck, PracticeCase, ResultRow } from '../../shared/model/practice'
import type { SentDocument } from '../../shared/model/document'
import { readParts } from '../../shared/pack/parts'
import { packManifest, type PackManifest } from '../../shared/pack/schema'
import { moduleFile } from '../../shared/pack/starting-pack'
import type { AppContext } from '../context'
import { readModule } from '../library/public'
import { trialCase, trialPart, trialResult, type FoundCase } from '../practice/public'
import { getDraft } from './drafts'

type Ctx = Pick<AppContext, 'store'>

/** The text of a draft as the reader has it; without its links to modules and references as long as its manifest has faults. */
export function previewModule(ctx: Ctx, id: string): SentDocument {
  const { files } = getDraft(ctx, id)
  const manifest = manifestIn(files['pack.yaml'] ?? '')
  const { tree, sections, words } = readModule(files[moduleFile] ?? '', manifest)
  return {
    id,
    title: manifest?.title ?? '',
    shortTitle: manifest?.shortTitle ?? '',
    lang: manifest?.language ?? 'en',
    byline: manifest?.byline ?? '',
    packId: null,
    glossaryPackId: null,
    format: 'pack',
    published: null,
    encoding: null,
    extent: null,
    warnings: [],
    module: null,
    nextTitle: null,
    revision: 1,
    tree,
    sections,
    words,
    position: null,
  }
}

function manifestIn(text: string): PackManifest | null {
  try {
    return packManifest.safeParse(parse(text)).data ?? null
  } catch {
    // No YAML yet: the check says so.
    return null
  }
}

/** Which case of a draft: the file in which it stands, and its place in the list there. */
interface DraftCase {
  id: string
  file: string
  at: number
}

/** A case of a draft to work as learners will; null as long as the manifest, the rules or the case itself have faults. */
export function previewCase(ctx: Ctx, of: DraftCase): PracticeCase | null {
  const found = findCase(ctx, of)
  return found && trialCase(found)
}

/** What an answer to one part of it is worth. Nothing is kept. @throws AppError not-found */
export function previewPart(
  ctx: Ctx,
  of: DraftCase & Pick<PartCheck, 'part' | 'value' | 'evidence'>,
): { row: ResultRow } {
  const row = trialPart(getCase(ctx, of), of)
  if (row === null) throw new AppError('not-found', { what: 'case', id: of.part })
  return { row }
}

/** What answers to it are worth, with all that a result tells. Nothing is kept. @throws AppError not-found */
export function previewResult(ctx: Ctx, of: DraftCase & { answers: Answers }): AttemptResult {
  return trialResult(getCase(ctx, of), of.answers)
}

function getCase(ctx: Ctx, of: DraftCase): FoundCase {
  const found = findCase(ctx, of)
  if (!found) throw new AppError('not-found', { what: 'case', id: `${of.file} ${of.at}` })
  return found
}

/** Reads what the case rests on, and no more: all files of a large draft take too long for a look. */
function findCase(ctx: Ctx, { id, file, at }: DraftCase): FoundCase | null {
  const { files } = getDraft(ctx, id)
  const text = files[file] ?? null
  const isMain = file === 'cases.yaml'
  const { parts } = readParts(
    {
      'pack.yaml': files['pack.yaml'] ?? null,
      'terms.yaml': null,
      'cards.yaml': null,
      'rules.yaml': files['rules.yaml'] ?? null,
      'cases.yaml': isMain ? text : null,
    },
    new Map(isMain ? [] : [[file, text]]),
  )
  const { manifest, rules } = parts
  const one = parts.cases.find(({ index }) => index === at)?.value
  if (!manifest || !rules || !one || checkRules(rules).length > 0) return null
  try {
    evaluate(rules, one)
  } catch {
    // The case names what the rules don't have: the check says so beside its field.
    return null
  }
  return {
    key: `draft:${id}/${one.id}`,
    number: at + 1,
    case: one,
    pack: { manifest, module: '', terms: [], cards: [], rules, cases: [one], reading: null },
    // Its text is not among those that are read.
    placeOf: () => null,
  }
}
