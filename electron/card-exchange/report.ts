import { searchedWords } from '../../shared/cards/faces'
import type { CardNotice, CardRemark, IncomingCard } from '../../shared/card-exchange/incoming'
import { excerpt } from '../../shared/exchange/incoming'
import {
  MOST_TOLD,
  type CardBecame,
  type CardImportSkip,
  type CardsReport,
  type CardTold,
} from '../../shared/model/card-exchange'

/** Sums up, card by card, what became of a file. */
export interface Tally {
  /** @returns a number of its own */
  card(card: IncomingCard, became: CardBecame, why?: CardImportSkip): number
  /** A card that was told to come in did not. @param number as card gave it */
  refused(number: number): void
  skipped(remark: CardRemark<CardImportSkip>): void
  notices(remarks: readonly CardRemark<CardNotice>[]): void
  due(cards: number): void
  report(): CardsReport
}

export function tallyOf(file: string): Tally {
  const counts: Record<CardBecame, number> = { new: 0, updated: 0, same: 0, skipped: 0 }
  const reasons = new Map<CardImportSkip, number>()
  const notices = new Map<CardNotice, CardRemark<CardNotice> & { count: number }>()
  const [skips, others]: [CardTold[], CardTold[]] = [[], []]
  const numbers = new Map<CardTold, number>()
  let due = 0
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
    card({ line, fields }, as, why) {
      const words = excerpt(searchedWords(fields).find((part) => part !== '') ?? '')
      return tell({ line, became: as, why: why ?? null, words })
    },
    refused(number) {
      counts[became[number] ?? 'new'] -= 1
      counts.skipped += 1
      reasons.set('meanwhile', (reasons.get('meanwhile') ?? 0) + 1)
      const at = others.findIndex((one) => numbers.get(one) === number)
      for (const one of at === -1 ? [] : others.splice(at, 1))
        skips.push({ ...one, became: 'skipped', why: 'meanwhile' })
    },
    skipped({ line, why, detail }) {
      tell({ line, became: 'skipped', why, words: detail })
    },
    notices(remarks) {
      for (const remark of remarks) {
        const known = notices.get(remark.why)
        if (known) known.count += 1
        else notices.set(remark.why, { ...remark, count: 1 })
      }
    },
    due: (cards) => void (due += cards),
    report: () => ({
      file,
      counts,
      reasons: [...reasons].map(([why, count]) => ({ why, count })),
      notices: [...notices.values()],
      due,
      told: [...skips, ...others].slice(0, MOST_TOLD),
    }),
  }
}
