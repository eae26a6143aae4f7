/** Tags in one cell, a space between them as in Anki; one that would be read otherwise stands in quotes. */
export function tagsCell(tags: readonly string[]): string {
  return tags.map((tag) => (/\s|^["#]|[,;]$/.test(tag) ? `"${tag.replaceAll('"', '""')}"` : tag)).join(' ')
}

/** The tags of a cell, each once. A comma or semicolon after one, and a number sign before it, belong to the form of other files. */
export function tagsIn(cell: string): string[] {
  const found = [...cell.matchAll(/"((?:[^"]|"")*)"(?=\s|$)|(\S+)/g)].map(([, quoted, bare = '']) =>
    quoted === undefined ? bare.replace(/^#/, '').replace(/[,;]$/, '') : quoted.replaceAll('""', '"').trim(),
  )
  return [...new Set(found.filter((tag) => tag !== ''))]
}
