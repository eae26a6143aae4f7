/** A text of some runs of blocks, with its number in each paragraph. */
export function fileOf(number: number): { fileName: string; bytes: Uint8Array } {
  const paragraphs = Array.from({ length: 400 }, (_, at) => lineOf(number, at))
  const markdown = `# ${titleOf(number)}\n\n${paragraphs.join('\n\n')}\n`
  return { fileName: `text-${number}.md`, bytes: new TextEncoder().encode(markdown) }
}

export const titleOf = (number: number): string => `Text ${number}`

/** The words of the text as a reader gets them. */
export function wordsOf(number: number): string {
  return [titleOf(number), ...Array.from({ length: 400 }, (_, at) => lineOf(number, at))].join('\n')
}

function lineOf(number: number, at: number): string {
  return `Paragraph ${at} of text ${number}: the act, the means and the purpose, which make the crime of trafficking in persons.`
}
