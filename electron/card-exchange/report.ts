import { searchedWords } from '../../shared/cards/faces'
import type { CardNotice, CardRemark, IncomingCard, ReadCard } from '../../shared/card-exchange/incoming'
import type { NamedFile } from '../../shared/card-exchange/media-named'
import { excerpt } from '../../shared/exchange/incoming'
import {
  MOST_TOLD,
  type CardBecame,
  type CardImportSkip,
  type CardsReport,
  type CardTold,
} from '../../shared/model/card-exchange'
import type { Decision } from './decide'

/** Sums up, card by card, what became of a file. */
export interface Tally {
  /** @returns the card that was read; null, and the reason is told, where there is none */
  read(one: ReadCard): IncomingCard | null
  /** @returns a number of its own */
  decided(card: IncomingCard, decision: Decision): number
  /** A card that was told to come in did not. @param number as decided gave it */
  refused(number: number): void
  due(cards: number): void
  /** A file that a card names and that is not there. */
  missing(file: NamedFile, line: number): void
  /** How many files come in. */
  files(count: number): void
  report(): CardsReport
}

export function tallyOf(file: string): Tally {
  const counts: Record<CardBecame, number> = { new: 0, updated: 0, same: 0, skipped: 0 }
  const reasons = new Map<CardImportSkip, number>()
  const notices = new Map<CardNotice, CardRemark<CardNotice> & { count: number }>()
  const [skips, others]: [CardTold[], CardTold[]] = [[], []]
  const numbers = new Map<CardTold, number>()
  let [due, files] = [0, 0]
  const missing = new Map<string, CardsReport['missing'][number]>()
  /** What each card was told to become: of hundreds of thousands, so no more than that. */
  const became: CardBecame[] = []
  function tell(told: CardTold): number {
    counts[told.became] += 1
    if (told.why !== null) reasons.set(told.why, (reasons.get(told.why) ?? 0) + 1)
    const list = told.became === 'skipped' ? skips : others
    if (list.length < MOST_TOLD) {
      list.push(told)
      numbers.set(told, became.length)
    }
    return became.push(told.became) - 1
  }
  return {
    read(one) {
      if (one.kind === 'skipped') {
        const { line, why, detail } = one.remark
        tell({ line, became: 'skipped', why, words: detail })
        return null
      }
      for (const remark of one.notices) {
        const known = notices.get(remark.why)
        if (known) known.count += 1
        else notices.set(remark.why, { ...remark, count: 1 })
      }
      return one.card
    },
    decided({ line, fields }, decision) {
      const words = excerpt(searchedWords(fields).find((part) => part !== '') ?? '')
      if (decision.kind === 'skip') return tell({ line, became: 'skipped', why: decision.why, words })
      return tell({ line, became: decision.kind === 'update' ? 'updated' : decision.kind, why: null, words })
    },
    refused(number) {
      counts[became[number] ?? 'new'] -= 1
      counts.skipped += 1
      reasons.set('meanwhile', (reasons.get('meanwhile') ?? 0) + 1)
      const at = others.findIndex((one) => numbers.get(one) === number)
      for (const one of at === -1 ? [] : others.splice(at, 1))
        skips.push({ ...one, became: 'skipped', why: 'meanwhile' })
    },
    due: (cards) => void (due += cards),
    files: (count) => void (files = count),
    missing(file, line) {
      const known = missing.get(file.name)
      if (known) known.count += 1
      else missing.set(file.name, { ...file, line, count: 1 })
    },
    report: () => ({
      file,
      counts,
      reasons: [...reasons].map(([why, count]) => ({ why, count })),
      notices: [...notices.values()],
      due,
      files,
      missing: [...missing.values()].slice(0, MOST_TOLD),
      told: [...skips, ...others].slice(0, MOST_TOLD),
    }),
  }
}
