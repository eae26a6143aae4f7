import type { IncomingCard } from '../../shared/card-exchange/incoming'
import type { CardImportOptions, CardsForeseen } from '../../shared/model/card-exchange'
import type { AppContext } from '../context'
import { turn } from '../store/turn'
import { decide, type SoFar } from './decide'
import { filesOfCards } from './files-beside'
import { readCardFile, type CardFile, type ReadCardFile } from './read-file'
import { tallyOf } from './report'
import { targetDecks } from './target-decks'

/** As many as a preview shows. */
const SAMPLE = 5

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
  const files = filesOfCards(file)
  const soFar: SoFar = { met: new Set(), made: new Set() }
  const sample: IncomingCard[] = []
  let namesDecks = false
  for (const some of read.cards()) {
    for (const one of some) {
      const named = tally.read(one)
      if (named === null) continue
      const card = files.put(named, tally)
      if (sample.length < SAMPLE) sample.push(card)
      if (card.deck !== null) namesDecks = true
      const decision = decide(db, card, decks.within(card), options, soFar)
      tally.decided(card, decision)
      if (decision.kind === 'new') tally.due(card.due.length)
      if (decision.kind === 'new' || decision.kind === 'update') files.need(card.fields)
    }
    await turn()
  }
  tally.files(files.count())
  return {
    format: read.table === null ? 'md' : 'table',
    encoding: read.encoding,
    table: read.table && shownTable(read.table),
    namesDecks,
    sample: sample.map(({ line, fields, deck, tags }) => ({ line, fields, deck, tags })),
    report: tally.report(),
  }
}

/** The form without what only its reader needs, with the first rows. */
function shownTable({ form, ...shown }: NonNullable<ReadCardFile['table']>): CardsForeseen['table'] {
  const { kind, separator, rowSeparator, isQuoted, hasHead, isHtml } = form
  return { kind, separator, rowSeparator, isQuoted, hasHead, isHtml, ...shown }
}
