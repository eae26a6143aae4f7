import { AppError } from '../../../shared/errors'
import {
  ownCaseLimits,
  type OwnCase,
  type OwnCaseSummary,
  type OwnKey,
  type OwnTold,
} from '../../../shared/model/own-case'
import { withDecided } from '../../../shared/practice/own-reading'
import { cleanText, cleanTitle, tooLong, wordCount } from '../../../shared/practice/own-text'
import type { AppContext } from '../../context'
import type { Outcome } from '../../store/store'
import { ownCaseQueries } from './own-case.queries'
import { gapsOf } from './own-gaps'

/**
 * What of a case is changed; what is left out stays. A key that is null is taken away. `decided`: by their index, facts that the
 * reading proposed and the learner took or left.
 */
export interface OwnCaseChange {
  id: string
  title?: string | undefined
  text?: string | undefined
  told?: OwnTold | undefined
  key?: OwnKey | null | undefined
  decided?: readonly number[] | undefined
}

/** Gives the learner's own cases, the one that was changed last first. */
export function listOwnCases(ctx: AppContext): OwnCaseSummary[] {
  return ownCaseQueries(ctx.store.db)
    .list()
    .map((one) => {
      const pack = ctx.packs.find(one.packId)?.pack ?? null
      return {
        id: one.id,
        title: one.title,
        packId: one.packId,
        packTitle: pack?.manifest.shortTitle ?? null,
        words: wordCount(one.text),
        facts: one.told.facts.length,
        hasKey: one.key !== null,
        gaps: gapsOf(one, pack),
        changedAtMs: one.changedAtMs,
      }
    })
}

/** Gives one case. @throws AppError not-found */
export function getOwnCase(ctx: AppContext, id: string): OwnCase {
  const found = ownCaseQueries(ctx.store.db).find(id)
  if (!found) throw new AppError('not-found', { what: 'own-case', id })
  return found
}

/** Begins a case. @throws AppError not-found if the pack is not here, case-too-long */
export function addOwnCase(
  ctx: AppContext,
  { packId, title = '', text = '' }: { packId: string; title?: string | undefined; text?: string | undefined },
): Outcome<{ id: string }> {
  ctx.packs.get(packId)
  const written = { title: keptTitle(title), text: keptText(text) }
  return ctx.store.operate('add-own-case', ctx.now(), (tx) => {
    const id = tx.newId()
    const times = { madeAtMs: tx.nowMs, changedAtMs: tx.nowMs }
    const told = { persons: [], facts: [] }
    ownCaseQueries(tx.db).insert({ id, packId, ...written, told, key: null, reading: null, ...times })
    return { id }
  })
}

/** Changes a case; what says the same as before is no step of undo. @throws AppError not-found, case-too-long */
export function changeOwnCase(ctx: AppContext, { id, ...change }: OwnCaseChange): Outcome<null> {
  const before = getOwnCase(ctx, id)
  const after: OwnCase = {
    ...before,
    ...(change.title !== undefined && { title: keptTitle(change.title) }),
    ...(change.text !== undefined && { text: keptText(change.text) }),
    ...(change.told !== undefined && { told: change.told }),
    ...(change.key !== undefined && { key: change.key }),
    ...(change.decided !== undefined && { reading: before.reading && withDecided(before.reading, change.decided) }),
  }
  if (JSON.stringify(after) === JSON.stringify(before)) return { result: null, op: null, changed: [] }
  return ctx.store.operate('edit-own-case', ctx.now(), (tx) => {
    ownCaseQueries(tx.db).update({ ...after, changedAtMs: tx.nowMs })
    return null
  })
}

/** Makes another case of one. @throws AppError not-found */
export function duplicateOwnCase(
  ctx: AppContext,
  { id, title }: { id: string; title: string },
): Outcome<{ id: string }> {
  const one = getOwnCase(ctx, id)
  return ctx.store.operate('add-own-case', ctx.now(), (tx) => {
    const copy = { ...one, id: tx.newId(), title: keptTitle(title), madeAtMs: tx.nowMs, changedAtMs: tx.nowMs }
    ownCaseQueries(tx.db).insert(copy)
    return { id: copy.id }
  })
}

/** Removes a case. What was answered to it stays. @throws AppError not-found */
export function removeOwnCase(ctx: AppContext, id: string): Outcome<null> {
  return ctx.store.operate('remove-own-case', ctx.now(), (tx) => {
    if (!ownCaseQueries(tx.db).remove(id)) throw new AppError('not-found', { what: 'own-case', id })
    return null
  })
}

const keptTitle = (title: string): string => cleanTitle(title).slice(0, ownCaseLimits.title).trim()

function keptText(text: string): string {
  const clean = cleanText(text)
  const faults = tooLong(clean)
  if (faults) throw new AppError('case-too-long', faults)
  return clean
}
