/*
 * What follows words in brackets: in Markdown the address of a link. An escaped sign and code are passed over, as links
 * stand in neither; where those are depends on backslashes and backticks only, which nothing has that follows.
 */
const passedOver = String.raw`\\[\s\S]|(?<!\x60)(\x60+)(?!\x60)[\s\S]*?(?<!\x60)\1(?!\x60)`
const wordsBefore = String.raw`(?<=(\[(?:\\[\s\S]|[^\\[\]])*\]))`

/** A piece of a text: words in brackets with what follows them, or what stands between such. */
export interface LinkPiece<Target> {
  text: string
  /** null between links */
  link: { /** with their brackets */ words: string; target: Target } | null
}

/**
 * Cuts a text into its links and what stands between them.
 * @param follows source of a pattern with one group, as `\(([^)]*)\)` for the address of a link
 * @param find is given what the group has; null: it is no link
 */
export function linkPieces<Target>(
  text: string,
  follows: string,
  find: (group: string) => Target | null,
): LinkPiece<Target>[] {
  const pieces: LinkPiece<Target>[] = []
  let done = 0
  const take = (until: number, link: LinkPiece<Target>['link']) => {
    if (until > done) pieces.push({ text: text.slice(done, until), link })
    done = until
  }
  for (const { 0: whole, 2: words, 3: group, index } of text.matchAll(
    new RegExp(`${passedOver}|${wordsBefore}${follows}`, 'g'),
  )) {
    // What belongs to a link is not the words of the next.
    if (words === undefined || group === undefined || index - words.length < done) continue
    const target = find(group)
    if (target === null) continue
    take(index - words.length, null)
    take(index + whole.length, { words, target })
  }
  take(text.length, null)
  return pieces
}

/** How a citation's address stands in Markdown, as shared/model/summary.ts writes it. */
const addressOfMark = String.raw`\(actus:mark\/([\w-]+)\)`

/** A note with other addresses in its citations. @param replace what stands after the words of one; null leaves it as it is */
export function withCitations(markdown: string, replace: (markId: string) => string | null): string {
  return linkPieces(markdown, addressOfMark, replace)
    .map(({ text, link }) => (link ? link.words + link.target : text))
    .join('')
}

/** The marks that withCitations would be asked for, each once, in the order in which they are first cited. */
export function marksInCitations(markdown: string): string[] {
  return [...new Set(linkPieces(markdown, addressOfMark, (id) => id).flatMap(({ link }) => link?.target ?? []))]
}
