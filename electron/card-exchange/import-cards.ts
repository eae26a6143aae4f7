import { assert } from '../../shared/assert'
import { ordinalsOf } from '../../shared/cards/faces'
import type { IncomingCard, ReadCard } from '../../shared/card-exchange/incoming'
import type { CardImportOptions, CardsForeseen, CardsReport } from '../../shared/model/card-exchange'
import { matchCards, noteQueries } from '../cards/public'
import type { AppContext } from '../context'
import { putOnDays } from '../review/public'
import type { Outcome, Transaction } from '../store/store'
import { turn } from '../store/turn'
import { decide, type Decision, type SoFar } from './decide'
import { readCardFile, type CardFile, type ReadCardFile } from './read-file'
import { tallyOf, type Tally } from './report'
import { targetDecks, type TargetDecks } from './target-decks'

/** A transaction holds the store for about so long, and for 20 ms at most. */
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
      const decision = decide(db, card, decks.within(db, card), options, soFar)
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
 * Brings in the cards of a file. Those that are here already are updated, not doubled; cards keep their memory. It is written
 * in many small transactions, so that an answer meanwhile does not wait, and is one step of undo; if the program ends in it,
 * the next start takes back what is there.
 * @throws AppError file-too-large, file-empty, file-not-text, not-found, deck-name-invalid; nothing is changed then
 */
export async function importCards(
  ctx: AppContext,
  file: CardFile,
  options: CardImportOptions,
): Promise<Outcome<CardsReport>> {
  const read = await readCardFile(file, options)
  const decks = targetDecks(ctx.store.db, options)
  const tally = tallyOf(file.fileName)
  const soFar: SoFar = { met: new Set(), made: new Set() }
  const running = ctx.store.operateInParts('import-cards', ctx.now)
  try {
    for (const some of read.cards()) {
      const cards = some.flatMap((one) => told(one, tally) ?? [])
      for (let at = 0; at < cards.length;) {
        at = running.part((tx) => takeSome(tx, cards, at, { decks, options, soFar, tally }))
        await turn()
      }
    }
  } catch (error) {
    if (ctx.store.db.open) running.abandon()
    throw error
  }
  return { result: tally.report(), ...running.end() }
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

function tell(tally: Tally, card: IncomingCard, decision: Decision): void {
  if (decision.kind === 'skip') tally.card(card, 'skipped', decision.why)
  else tally.card(card, decision.kind === 'update' ? 'updated' : decision.kind)
}

interface Importing {
  decks: TargetDecks
  options: CardImportOptions
  soFar: SoFar
  tally: Tally
}

/** Takes in cards for some milliseconds. @returns up to which */
function takeSome(tx: Transaction, cards: readonly IncomingCard[], from: number, it: Importing): number {
  const endMs = performance.now() + PART_MS
  let at = from
  for (; at < cards.length && (at === from || performance.now() < endMs); at++) {
    const card = cards[at]
    assert(card, `no card at ${at}`)
    takeOne(tx, card, it)
  }
  return at
}

function takeOne(tx: Transaction, card: IncomingCard, { decks, options, soFar, tally }: Importing): void {
  const decision = decide(tx.db, card, decks.within(tx.db, card), options, soFar)
  tell(tally, card, decision)
  if (decision.kind === 'update') {
    const { note, fields, tags } = decision
    // An edit is told by its instant from the one before.
    noteQueries(tx.db).update({ ...note, fields, tags, updatedAtMs: Math.max(tx.nowMs, note.updatedAtMs + 1) })
    matchCards(tx, { id: note.id, deckId: note.deckId, fields })
  }
  if (decision.kind !== 'new') return
  const id = tx.newId()
  const deckId = decks.make(tx, card)
  noteQueries(tx.db).insert({
    id,
    guid: card.guid ?? id,
    deckId,
    fields: card.fields,
    tags: [...new Set([...card.tags, ...options.tags])],
    termKey: null,
    source: null,
    createdAtMs: tx.nowMs,
    updatedAtMs: tx.nowMs,
  })
  soFar.met.add(id)
  const { cardIds } = matchCards(tx, { id, deckId, fields: card.fields })
  const ordinals = ordinalsOf(card.fields)
  const due = card.due.flatMap(({ ordinal, day }) => {
    const cardId = cardIds[ordinals.indexOf(ordinal)]
    return cardId === undefined ? [] : [{ cardId, dueDay: Math.floor(Date.parse(day) / DAY_MS) }]
  })
  if (due.length > 0) putOnDays(tx, due)
  tally.due(due.length)
}
