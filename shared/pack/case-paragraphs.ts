import { meantBreaks } from '../text/line-breaks'

/**
 * Gives the paragraphs of a case’s text as they are shown, and as evidence is looked for. Empty lines part them, and so do
 * the line breaks of a list, a log or a conversation; other lines are joined.
 */
export function caseParagraphs(text: string): string[] {
  const breaks = meantBreaks(text)
  const paragraphs: string[][] = [[]]
  let at = 0
  for (const line of text.split('\n')) {
    paragraphs.at(-1)?.push(line.trim())
    at += line.length
    if (breaks.has(at)) paragraphs.push([])
    at += 1
  }
  return paragraphs.map((lines) => lines.join(' ')).filter((paragraph) => paragraph !== '')
}
