const works = ['text', 'pack', 'attempt'] as const
type Work = (typeof works)[number]

/** What the program does under a number: the one after the other in turn. */
export const workOf = (number: number): Work => works[number % works.length] ?? 'text'

/** What was said of one kind of work alone. @param before numbers of what was there before anything was said */
export const ofKind = (kind: Work, { confirmed, underWay }: SaidOfWork, ...before: number[]): SaidOfWork => ({
  confirmed: new Set([...before, ...[...confirmed].filter((number) => workOf(number) === kind)]),
  underWay: underWay !== null && workOf(underWay) === kind ? underWay : null,
})

/** Numbers of what was confirmed, and of what had begun at a kill. */
export interface SaidOfWork {
  confirmed: ReadonlySet<number>
  underWay: number | null
}

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
