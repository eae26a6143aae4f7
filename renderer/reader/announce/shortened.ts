/** Words, without the stop at their end, as long as they are heard in one breath; of more, the first and the last ones. */
export function shortened(text: string, longest: number): string {
  const line = text
    .replaceAll(/\s+/gu, ' ')
    .replace(/[\s.,;:]+$/u, '')
    .trim()
  if (line.length <= longest) return line
  const half = Math.floor(longest / 2)
  const head = line.slice(0, half)
  const tail = line.slice(-half)
  // At whole words, where there are some.
  return `${head.replace(/\S{0,20}$/u, '').trimEnd() || head} … ${tail.replace(/^\S{0,20}/u, '').trimStart() || tail}`
}
