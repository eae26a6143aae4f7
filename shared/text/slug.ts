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
  return (words) => {
    const base = slug(words) || 'section'
    let id = base
    for (let n = 2; given.has(id); n++) id = `${base}-${n}`
    given.add(id)
    return id
  }
}
