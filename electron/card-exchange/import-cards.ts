import { assert } from '../../shared/assert'
import type { IncomingCard, ReadCard } from '../../shared/card-exchange/incoming'
import type { CardImportOptions, CardsForeseen, CardsReport } from '../../shared/model/card-exchange'
import { stagedNotes, type StagedNotes } from '../cards/public'
import type { AppContext } from '../context'
import type { Run } from '../library/public'
import { putOnDays } from '../review/public'
import type { Outcome, Transaction } from '../store/store'
import { turn } from '../store/turn'
import { decide, type Decision, type SoFar } from './decide'
import { oneAtATime } from './one-at-a-time'
import { readCardFile, type CardFile, type ReadCardFile } from './read-file'
import { tallyOf, type Tally } from './report'
import { targetDecks, type TargetDecks } from './target-decks'

/** Cards are staged for about so long at a stretch. */
const PART_MS = 10
/** As many as a preview shows. */
const SAMPLE = 5
const DAY_MS = 86_400_000

/**
 * Says how a file would be read and what would become of its cards; nothing is changed.
 * @throws AppError as importCards does
 */
export async function foreseeCards(
  ctx: AppContext,
  file: CardFile,
  options: CardImportOptions,
): Promise<CardsForeseen> {
  const { db } = ctx.store
  const read = await readCardFile(file, options)
  const decks = targetDecks(db, options)
  const tally = tallyOf(file.fileName)
  const soFar: SoFar = { met: new Set(), made: new Set() }
  const sample: IncomingCard[] = []
  let namesDecks = false
  for (const some of read.cards()) {
    for (const one of some) {
      const card = told(one, tally)
      if (card === null) continue
      if (sample.length < SAMPLE) sample.push(card)
      if (card.deck !== null) namesDecks = true
      const decision = decide(db, card, decks.within(card), options, soFar)
      tell(tally, card, decision)
      if (decision.kind === 'new') tally.due(card.due.length)
    }
    await turn()
  }
  return {
    format: read.table === null ? 'md' : 'table',
    encoding: read.encoding,
    table: read.table && shownTable(read.table),
    namesDecks,
    sample: sample.map(({ line, fields, deck, tags }) => ({ line, fields, deck, tags })),
    report: tally.report(),
  }
}

/**
 * Brings in the cards of a file. Those that are here already are updated, not doubled; cards keep their memory. The file is read
 * part by part, so that an answer meanwhile does not wait, and nothing of it is seen until all of it is put into the store at
 * once, as one step of undo: whoever stops it, or ends the program, leaves nothing.
 * @param run tells how far it is, and stops it
 * @throws AppError file-too-large, file-empty, file-not-text, not-found, deck-name-invalid; nothing is changed then
 */
export async function importCards(
  ctx: AppContext,
  file: CardFile,
  options: CardImportOptions,
  run?: Run,
): Promise<Outcome<CardsReport>> {
  const read = await readCardFile(file, options)
  return oneAtATime(ctx.store, async () => {
    const importing = { ctx, decks: targetDecks(ctx.store.db, options), options, tally: tallyOf(file.fileName) }
    const staged = stagedNotes(ctx.store.db)
    try {
      await stageAll({ ...importing, staged, soFar: { met: new Set(), made: new Set() } }, read, run)
      run?.report('storing', 1)
      return ctx.store.operate('import-cards', ctx.now(), (tx) => putAll(tx, { ...importing, staged }))
    } finally {
      staged.clear()
    }
  })
}

interface Importing {
  ctx: AppContext
  decks: TargetDecks
  options: CardImportOptions
  tally: Tally
  staged: StagedNotes
}

async function stageAll(it: Importing & { soFar: SoFar }, read: ReadCardFile, run?: Run): Promise<void> {
  const { db } = it.ctx.store
  for (const some of read.cards()) {
    const cards = some.flatMap((one) => told(one, it.tally) ?? [])
    for (let at = 0; at < cards.length;) {
      run?.signal.throwIfAborted()
      // One transaction, which writes nothing of the store, takes a fraction of the time of one for each row.
      at = db.transaction(() => stageSome(it, cards, at))()
      run?.report('reading', (cards[at - 1]?.line ?? 0) / read.lines)
      await turn()
    }
  }
}

/** Stages cards for some milliseconds. @returns up to which */
function stageSome(it: Importing & { soFar: SoFar }, cards: readonly IncomingCard[], from: number): number {
  const endMs = performance.now() + PART_MS
  let at = from
  for (; at < cards.length && (at === from || performance.now() < endMs); at++) {
    const card = cards[at]
    assert(card, `no card at ${at}`)
    stageOne(it, card)
  }
  return at
}

function stageOne(
  { ctx, decks, options, soFar, tally, staged }: Importing & { soFar: SoFar },
  card: IncomingCard,
): void {
  const decision = decide(ctx.store.db, card, decks.within(card), options, soFar)
  const key = tell(tally, card, decision)
  if (decision.kind === 'update') staged.edit(key, decision)
  if (decision.kind !== 'new') return
  const due = card.due.map(({ ordinal, day }) => ({ ordinal, dueDay: Math.floor(Date.parse(day) / DAY_MS) }))
  staged.add(key, { ...card, tags: [...card.tags, ...options.tags], deck: decks.nameOf(card), due }, ctx.newId)
}

/** Puts what is staged into the store; what was changed there since it was read is left as it is, and told. */
function putAll(tx: Transaction, { decks, tally, staged }: Importing): CardsReport {
  const { refused, due } = staged.put(tx, (name) => decks.make(tx, name))
  for (const key of refused) tally.refused(key)
  if (due.length > 0) putOnDays(tx, due)
  tally.due(due.length)
  return tally.report()
}

/** The form without what only its reader needs, with the first rows. */
function shownTable({ form, ...shown }: NonNullable<ReadCardFile['table']>): CardsForeseen['table'] {
  const { kind, separator, rowSeparator, isQuoted, hasHead, isHtml } = form
  return { kind, separator, rowSeparator, isQuoted, hasHead, isHtml, ...shown }
}

/** The card that was read; null, and the reason is told, where there is none. */
function told(one: ReadCard, tally: Tally): IncomingCard | null {
  if (one.kind === 'skipped') {
    tally.skipped(one.remark)
    return null
  }
  tally.notices(one.notices)
  return one.card
}

/** @returns the number by which the tally knows the card */
function tell(tally: Tally, card: IncomingCard, decision: Decision): number {
  if (decision.kind === 'skip') return tally.card(card, 'skipped', decision.why)
  return tally.card(card, decision.kind === 'update' ? 'updated' : decision.kind)
}
