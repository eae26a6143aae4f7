/** The id of a heading: its words in lower case, joined by hyphens; signs other than letters and digits left out. */
export function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s-]/gu, '')
    .trim()
    .replace(/[\s-]+/g, '-')
}

/** Gives ids that were not given before: a heading that comes twice ends in -2 the second time; one without letters is "section". */
export function uniqueSlugs(): (words: string) => string {
  const given = new Set<string>()
  // Where to go on for a base that came before: a file may have thousands of headings with the same words.
  const next = new Map<string, number>()
  return (words) => {
    const base = slug(words) || 'section'
    let id = base
    for (let n = next.get(base) ?? 2; given.has(id); n++) {
      id = `${base}-${n}`
      next.set(base, n + 1)
    }
    given.add(id)
    return id
  }
}
