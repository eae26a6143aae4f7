import { ownCaseLimits, type OwnReadReport } from '../../../shared/model/own-case'
import { caseParagraphs } from '../../../shared/pack/case-paragraphs'
import { readableText, withReading } from '../../../shared/practice/own-reading'
import { readCase } from '../../case-reading/public'
import type { AppContext } from '../../context'
import type { Outcome } from '../../store/store'
import { ownCaseQueries } from './own-case.queries'
import { getOwnCase } from './own-cases'
import { asRunningReading } from './running-readings'
import { textSha256 } from './text-sha256'

/**
 * Has the facts of an own case read, as one step of undo. The first time the case tells them; later, or where it tells
 * something already, they stand beside it as proposals. Null, with nothing changed, if it was stopped.
 * @throws AppError not-found; and as readCase does. Nothing is changed then
 */
export async function readOwnCase(ctx: AppContext, id: string): Promise<Outcome<OwnReadReport | null>> {
  const { packId, text } = getOwnCase(ctx, id)
  const { manifest, reading: rules } = ctx.packs.get(packId).pack
  const paragraphs = caseParagraphs(text)
  const found = await asRunningReading(ctx.store, id, async (signal) => {
    const read = await readCase(ctx, packId, readableText(paragraphs), signal).catch((error: unknown) => {
      // Whatever the reader says of being stopped.
      if (signal.aborted) return null
      throw error
    })
    return signal.aborted ? null : read
  })
  if (found === null) return { result: null, op: null, changed: [] }
  const labels: Record<string, { confidence: number }> = found.labels
  const confidence = Object.fromEntries(
    (rules?.labels ?? []).flatMap(({ head, of }) => {
      const label = labels[head]
      return label ? [[of, label.confidence] as const] : []
    }),
  )
  return ctx.store.operate('read-own-case', ctx.now(), (tx) => {
    // What was given while it was being read counts.
    const now = getOwnCase(ctx, id)
    const { told, facts } = withReading(now, found.facts.slice(0, ownCaseLimits.facts), {
      paragraphs,
      lang: manifest.language,
    })
    const reading = {
      reader: `${manifest.version} ${rules?.model ?? ''}`,
      textSha256: textSha256(text),
      facts: facts.slice(0, ownCaseLimits.facts),
      confidence,
    }
    ownCaseQueries(tx.db).update({ ...now, told, reading, changedAtMs: tx.nowMs })
    return { facts: found.facts.length, proposed: facts.filter(({ state }) => state === 'new').length }
  })
}
