/** What a link from a card to its passage carries, so that the reader can offer the way back to the card. */
export const cameFromCard = { from: 'card' } as const

/** Whether a place of the history was reached from a card. */
export function isFromCard(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'from' in state && state.from === 'card'
}
