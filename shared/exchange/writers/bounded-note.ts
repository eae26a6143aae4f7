/**
 * A learner's note so that it can't change what stands after it in the same file: a fence that was left open is closed,
 * HTML and comments of Obsidian stay words, as they are in Actus, and its headings stand below those of the file.
 * @param depth of the heading above it
 */
export function boundedNote(note: string, depth: number): string {
  let fence: string | null = null
  const lines = note
    .toWellFormed()
    .trim()
    .split(/\r\n?|\n/)
    .map((line) => {
      const opened = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line)
      const [, signs = '', info = ''] = opened ?? []
      if (fence !== null) {
        if (signs.startsWith(fence) && info.trim() === '') fence = null
        return line
      }
      // A fence of backticks has none in what is said of it.
      if (opened && !(signs.startsWith('`') && info.includes('`'))) {
        fence = signs
        return line
      }
      return words(line).replace(
        /^( {0,3})(#{1,6})(?=[ \t]|$)/,
        (_, indent: string, marks: string) => `${indent}${'#'.repeat(Math.min(6, marks.length + depth))}`,
      )
    })
  if (fence !== null) lines.push(fence)
  return lines.join('\n')
}

/** What begins a tag or a comment of HTML, but no address in angle brackets; and a comment of Obsidian. */
const words = (line: string): string =>
  line
    .replaceAll(/<(?=[a-z/!?])(?![a-z][a-z0-9+.-]{1,31}:[^\s<>]*>)(?![^\s<>@]+@[^\s<>]+>)/gi, '\\<')
    .replaceAll('%%', '\\%\\%')
