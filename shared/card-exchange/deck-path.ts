/** Names of decks as Anki writes them, the outermost first: Law::Cybercrime. A colon too many belongs to the name. */
export const deckPath = (name: string): string[] => {
  const parts = name.split('::').map((part) => part.trim())
  return parts.filter((part) => part !== '')
}

/** The decks' names in one line; two colons within a name would part it. */
export const deckName = (path: readonly string[]): string =>
  path.map((name) => name.replaceAll(/:{2,}/g, ':').replaceAll(/^:|:$/g, '')).join('::')
