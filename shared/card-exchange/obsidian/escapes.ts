/*
 * What a line of a card must not be taken for. A backslash is put before it, which Markdown does not show, and one more
 * where some stand there already, so that taking one off gives every line back.
 */
const signs: readonly { written: RegExp; read: RegExp }[] = [
  // Alone on a line: what parts question and answer, what ends a card, and an empty line.
  { written: /^(\s*)(?=\\*(?:\?{1,2}|\+{3}|<br>)\s*$)/g, read: /^(\s*)\\(?=\\*(?:\?{1,2}|\+{3}|<br>)\s*$)/g },
  // At the beginning: a comment, a heading or a tag, code, a callout, front matter.
  { written: /^()(?=\\*(?:<!--|#|```|~~~|> \[!sr\||---$))/g, read: /^()\\(?=\\*(?:<!--|#|```|~~~|> \[!sr\||---$))/g },
  // At the end: the id of a block.
  { written: /( )(?=\\*\^[a-zA-Z0-9-]+$)/g, read: /( )\\(?=\\*\^[a-zA-Z0-9-]+$)/g },
  // Anywhere: a schedule, two colons.
  { written: /(<!)(?=\\*--SR:)/g, read: /(<!)\\(?=\\*--SR:)/g },
  { written: /(?<=:\\*)()(?=:)/g, read: /(?<=:\\*)()\\(?=:)/g },
]

/** A field in lines of a card: none of them empty, or a sign of the form. */
export function protectedLines(field: string): string[] {
  return field
    .split('\n')
    .map((line) => (line === '' ? '<br>' : signs.reduce((text, { written }) => text.replaceAll(written, '$1\\'), line)))
}

/** The field that lines of a card hold. */
export function unprotected(lines: readonly string[]): string {
  return lines
    .map((line) =>
      line.trim() === '<br>' ? '' : signs.reduceRight((text, { read }) => text.replaceAll(read, '$1'), line),
    )
    .join('\n')
}
