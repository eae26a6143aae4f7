/** At the end of a card's words. Source: Obsidian's help, "Link to a block in a note": letters, digits and hyphens. */
const ending = /(?:^| )\^([a-zA-Z0-9-]+)$/

/** Begins an id that stands for one with other signs. */
const CODED = 'x-'

/** The id of a note as the id of a block of Obsidian. */
export function blockIdOf(guid: string): string {
  if (/^[a-zA-Z0-9-]+$/.test(guid) && !guid.startsWith(CODED)) return guid
  const bytes = new TextEncoder().encode(guid)
  return `${CODED}${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** Takes the id of a block off the end of words. */
export function splitBlockId(words: string): { words: string; guid: string | null } {
  const found = ending.exec(words)
  const id = found?.[1]
  if (!found || id === undefined) return { words, guid: null }
  return { words: words.slice(0, found.index), guid: guidOf(id) }
}

function guidOf(id: string): string {
  const code = id.slice(CODED.length)
  if (!id.startsWith(CODED) || !/^(?:[0-9a-f]{2})+$/.test(code)) return id
  const bytes = Uint8Array.from(code.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return new TextDecoder().decode(bytes)
}
