/** Parts nested decks in a name that is typed or exchanged: "Law::Criminal" is Criminal in Law. As in Anki. */
const DECK_SEPARATOR = '::'

/** UTF-16 units of one deck's own name. */
export const LONGEST_DECK_NAME = 120

/** More than anyone nests, and few enough that a name from a damaged file does no harm. */
export const DEEPEST_DECK = 30

/** What a typed name asks for: the names of the decks on the way, outermost first; or why it cannot be had. */
export type TypedDeckName =
  | { kind: 'path'; names: string[] }
  | { kind: 'fault'; code: 'empty' | 'long' | 'deep'; name: string }

/**
 * Reads the name of a deck as it is typed or comes in a file. Spaces around and between words are made one, letters are
 * composed, and parts that are empty ("A::::B", "A::") fall away, so that no deck is without a name and none holds the
 * separator. A single colon is an ordinary sign.
 */
export function readDeckName(typed: string): TypedDeckName {
  const names = typed
    .split(/:{2,}/)
    .map((part) =>
      part
        .normalize('NFC')
        .replaceAll(/[\s\p{Cc}]+/gu, ' ')
        .trim(),
    )
    .filter((part) => part !== '')
  if (names.length === 0) return { kind: 'fault', code: 'empty', name: '' }
  const long = names.find((name) => name.length > LONGEST_DECK_NAME)
  if (long !== undefined) return { kind: 'fault', code: 'long', name: long }
  if (names.length > DEEPEST_DECK) return { kind: 'fault', code: 'deep', name: names.at(-1) ?? '' }
  return { kind: 'path', names }
}

/** The same for names that count as one beside each other: capitals make no other deck. */
export const deckNameKey = (name: string): string => name.normalize('NFC').toLowerCase()

/** The whole name of a deck, as files and searches have it. */
export const wholeDeckName = (names: readonly string[]): string => names.join(DECK_SEPARATOR)
