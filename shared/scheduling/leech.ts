/**
 * Whether a lapse makes a card a leech, or says again that it is one: at so many lapses, and then every half as many.
 * @param lapses    of the card, with this one
 * @param threshold lapses at which it is one; 0: never
 * Source: docs.ankiweb.net/leeches.html.
 */
export function isLeech(lapses: number, threshold: number): boolean {
  if (threshold === 0 || lapses < threshold) return false
  return (lapses - threshold) % Math.ceil(threshold / 2) === 0
}
