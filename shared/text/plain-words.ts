/** The words of a piece of Markdown without its signs, as a card has them. */
export function plainWords(markdown: string): string {
  return markdown
    .replace(/!?\[((?:\\.|[^[\]\\])*)\]\([^)]*\)/g, '$1')
    .replace(/^ {0,3}(?:#{1,6}|>|[-+*]|\d+[.)])[ \t]+/gm, '')
    .replace(/(\*\*|__|~~|`)(.+?)\1/g, '$2')
    .replace(/(^|[\s(])[*_](\S(?:.*?\S)?)[*_](?=$|[\s.,;:!?)])/gm, '$1$2')
    .replace(/\\([\\[\]`*_<>#])/g, '$1')
    .trim()
}
