/** Tags as they were typed, with or without their sign, between spaces or commas; each once. */
export function readTags(typed: string): string[] {
  const tags = typed.split(/[\s,]+/).map((tag) => tag.replace(/^#/, ''))
  return [...new Set(tags.filter((tag) => tag !== ''))]
}

/**
 * Tags that go on from the last word that was typed, those that begin with it first.
 * @param most how many are offered
 */
export function tagsLike(typed: string, known: readonly string[], most: number): string[] {
  const written = readTags(typed)
  const last = /[\s,]$/.test(typed) ? '' : (written.at(-1) ?? '').toLocaleLowerCase()
  const begins = (tag: string) => (tag.toLocaleLowerCase().startsWith(last) ? 0 : 1)
  return known
    .filter((tag) => !written.includes(tag) && tag.toLocaleLowerCase().includes(last))
    .toSorted((a, b) => begins(a) - begins(b))
    .slice(0, most)
}

/** What was typed with its last word replaced by a tag, ready for the next. */
export function withTag(typed: string, tag: string): string {
  const before = /[\s,]$/.test(typed) || typed === '' ? typed : typed.replace(/[^\s,]+$/, '')
  return `${before}${tag} `
}
