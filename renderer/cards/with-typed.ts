import type { CardDraft } from './draft'

const texts = ['front', 'back', 'legalSource', 'text', 'extra'] as const

/**
 * The draft that was kept, with what was typed before it came: after the words that it holds, so that neither is lost. A
 * choice that was made meanwhile, as of the deck, stands.
 * @param early what was changed meanwhile
 * @param begun what the typing started from
 */
export function withTyped(kept: CardDraft, early: Partial<CardDraft>, begun: CardDraft): CardDraft {
  const joined = { ...kept, ...early }
  for (const field of texts) {
    const typed = early[field]
    if (typed === undefined || kept[field] === begun[field]) continue
    joined[field] = kept[field] + (typed.startsWith(begun[field]) ? typed.slice(begun[field].length) : '')
  }
  return joined
}
