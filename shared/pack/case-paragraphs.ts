/** The paragraphs of a case’s text as they are shown, and as evidence is looked for: parted by empty lines, their lines joined. */
export function caseParagraphs(text: string): string[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/[ \t]*\n[ \t]*/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
}
