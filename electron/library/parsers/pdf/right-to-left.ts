import { isRightToLeft, leftwardLetter } from './signs'

/** Something in a line with what parts it from its left neighbour. */
interface Visual {
  text: string
  space: boolean
}
interface Run<T> {
  leftward: boolean
  pieces: T[]
}

/**
 * Turns what was gathered from left to right into the order in which it is read: the whole line if most of it runs to the
 * left, and the signs of each right-to-left word. Numbers and words of other scripts keep their order.
 */
export function logicalOrder<T extends Visual>(visual: readonly T[]): T[] {
  const lineRunsLeft = runsMostlyLeft(visual.map(({ text }) => text))
  const runs = runsOf(visual, lineRunsLeft)
  const inOrder = lineRunsLeft ? runs.toReversed() : runs
  return inOrder.flatMap((run, at) => {
    const before = inOrder[at - 1]
    // What parts two runs is noted at the right one of them.
    const space = before !== undefined && ((lineRunsLeft ? before : run).pieces[0]?.space ?? false)
    return read(run, space)
  })
}

/** Whether more words run to the left than to the right. */
export function runsMostlyLeft(words: readonly string[]): boolean {
  let balance = 0
  for (const word of words) balance += isRightToLeft(word) ? word.length : /\p{L}/u.test(word) ? -word.length : 0
  return balance > 0
}

function runsOf<T extends Visual>(visual: readonly T[], lineRunsLeft: boolean): Run<T>[] {
  const kinds = visual.map(({ text }) => (isRightToLeft(text) ? true : /[\p{L}\p{N}]/u.test(text) ? false : null))
  const runs: Run<T>[] = []
  visual.forEach((piece, at) => {
    const before = runs.at(-1)?.leftward ?? lineRunsLeft
    const after = kinds.slice(at).find((kind) => kind !== null) ?? lineRunsLeft
    const leftward = kinds[at] ?? (before === after ? before : lineRunsLeft)
    const run = runs.at(-1)
    if (run?.leftward === leftward) run.pieces.push(piece)
    else runs.push({ leftward, pieces: [piece] })
  })
  return runs
}

function read<T extends Visual>({ leftward, pieces }: Run<T>, space: boolean): T[] {
  if (!leftward) return pieces.map((piece, at) => (at === 0 ? { ...piece, space } : piece))
  return pieces.toReversed().map((piece, at) => ({
    ...piece,
    text: turned(piece.text),
    // Its right neighbour noted what parts the two.
    space: at === 0 ? space : (pieces[pieces.length - at]?.space ?? false),
  }))
}

/** Words of other scripts and numbers, with what stands within them. */
const other = `(?!${leftwardLetter})[\\p{L}\\p{N}]`
const rightward = new RegExp(`${other}(?:(?:(?!${leftwardLetter})[^])*${other})?`, 'gu')
const mirrored: Record<string, string> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '<': '>',
  '>': '<',
}

const reversed = (text: string): string => [...text].toReversed().join('')

/** Reversed by characters, with the numbers in it as they were. A bracket is drawn as it looks and kept as it is meant. */
const turned = (text: string): string =>
  reversed(text)
    .replace(/[()[\]{}«»<>]/g, (sign) => mirrored[sign] ?? sign)
    .replace(rightward, reversed)
