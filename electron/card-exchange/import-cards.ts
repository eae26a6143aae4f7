import { assert } from '../../shared/assert'
import type { IncomingCard } from '../../shared/card-exchange/incoming'
import type { CardImportOptions, CardsReport } from '../../shared/model/card-exchange'
import { stagedNotes, type StagedNotes } from '../cards/public'
import type { AppContext } from '../context'
import type { Run } from '../library/public'
import { putOnDays } from '../review/public'
import type { Outcome, Transaction } from '../store/store'
import { turn } from '../store/turn'
import { decide, type SoFar } from './decide'
import { filesOfCards, type FilesOfCards } from './files-beside'
import { oneAtATime } from './one-at-a-time'
import { readCardFile, type CardFile, type ReadCardFile } from './read-file'
import { tallyOf, type Tally } from './report'
import { targetDecks, type TargetDecks } from './target-decks'

/** Cards are staged for about so long at a stretch. */
const PART_MS = 10
const DAY_MS = 86_400_000

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
    const staged = stagedNotes(ctx.store.db)
    const it: Importing = {
      ctx,
      options,
      staged,
      decks: targetDecks(ctx.store.db, options),
      tally: tallyOf(file.fileName),
      files: filesOfCards(file),
      soFar: { met: new Set(), made: new Set() },
    }
    try {
      await stageAll(it, read, run)
      await it.files.store(ctx, run?.signal)
      run?.report('storing', 1)
      return ctx.store.operate('import-cards', ctx.now(), (tx) => putAll(tx, it))
    } finally {
      staged.clear()
    }
  })
}

interface Importing {
  ctx: AppContext
  options: CardImportOptions
  staged: StagedNotes
  decks: TargetDecks
  tally: Tally
  files: FilesOfCards
  soFar: SoFar
}

async function stageAll(it: Importing, read: ReadCardFile, run?: Run): Promise<void> {
  const { db } = it.ctx.store
  for (const some of read.cards()) {
    const cards = some.flatMap((one) => it.tally.read(one) ?? [])
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
function stageSome(it: Importing, cards: readonly IncomingCard[], from: number): number {
  const endMs = performance.now() + PART_MS
  let at = from
  for (; at < cards.length && (at === from || performance.now() < endMs); at++) {
    const card = cards[at]
    assert(card, `no card at ${at}`)
    stageOne(it, it.files.put(card, it.tally))
  }
  return at
}

function stageOne({ ctx, options, staged, decks, tally, files, soFar }: Importing, card: IncomingCard): void {
  const decision = decide(ctx.store.db, card, decks.within(card), options, soFar)
  const key = tally.decided(card, decision)
  if (decision.kind === 'new' || decision.kind === 'update') files.need(card.fields)
  if (decision.kind === 'update') staged.edit(key, decision)
  if (decision.kind !== 'new') return
  const due = card.due.map(({ ordinal, day }) => ({ ordinal, dueDay: Math.floor(Date.parse(day) / DAY_MS) }))
  staged.add(key, { ...card, tags: [...card.tags, ...options.tags], deck: decks.nameOf(card), due }, ctx.newId)
}

/** Puts what is staged into the store; what was changed there since it was read is left as it is, and told. */
function putAll(tx: Transaction, { staged, decks, tally, files }: Importing): CardsReport {
  const { refused, due } = staged.put(tx, (name) => decks.make(tx, name))
  for (const key of refused) tally.refused(key)
  if (due.length > 0) putOnDays(tx, due)
  tally.due(due.length)
  tally.files(files.count())
  return tally.report()
}
