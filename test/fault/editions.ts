const PARAGRAPHS = 120

/** An edition of a text: each leaves out other paragraphs, and words others differently. */
export function fileOf(number: number): { fileName: string; bytes: Uint8Array } {
  const markdown = `# The rules of the harbour\n\n${linesOf(number).join('\n\n')}\n`
  return { fileName: `harbour-${number}.md`, bytes: new TextEncoder().encode(markdown) }
}

/** Its words as a reader gets them. */
export const wordsOf = (number: number): string => ['The rules of the harbour', ...linesOf(number)].join('\n')

function linesOf(number: number): string[] {
  const rules = Array.from({ length: PARAGRAPHS }, (_, at) => {
    const who = (at + number) % 5 === 0 ? 'the captain' : 'the master'
    return (at + number) % 11 === 1
      ? []
      : [`Rule ${at}: at quay ${at * 7} ${who} pays ${at * 13} crowns for the pilot.`]
  })
  return [`Edition ${number}.`, ...rules.flat()]
}

/** Where marks lie in an edition, in UTF-16 units: one in each rule. */
export function marksIn(number: number): { start: number; end: number }[] {
  const words = wordsOf(number)
  return [...words.matchAll(/pays \d+ crowns/g)].map(({ index, 0: quote }) => ({
    start: index,
    end: index + quote.length,
  }))
}
