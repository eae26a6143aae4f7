/** Words as common as a language has them: the first of a list comes often, the last seldom. */
const stems = 'the of and to in is that a duty State party person river law which border means crime procure'.split(' ')
const syllables = 'ba con der fa gri ho li mor nes pla qui rov ste tun ver wos'.split(' ')

/** The word that stands nowhere else but once in the text, in its last part. */
export const rareWord = 'kinterfold'
/** A word that stands about every hundredth place. */
export const commonWord = 'procurement'

/** Always the same numbers, so that two runs measure the same text. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A text in Markdown that nobody wrote: a heading every thousand words, a paragraph every ninety. */
export function madeUpText(words: number): string {
  const next = numbers(words)
  const parts: string[] = [`# A made-up text of ${words} words\n`]
  const rareAt = Math.floor(words * 0.97)
  for (let count = 0; count < words;) {
    if (count % 990 < 90) parts.push(`## Section ${Math.floor(count / 990) + 1}: ${word(next)} ${word(next)}\n`)
    const paragraph: string[] = []
    for (let i = 0; i < 90 && count < words; i += 1, count += 1) {
      const plain = count === rareAt ? rareWord : next() < 0.01 ? commonWord : word(next)
      const dressed = next() < 0.01 ? `*${plain}*` : next() < 0.005 ? `${plain}, naïve’s` : plain
      paragraph.push(i % 15 === 14 ? `${dressed}.` : dressed)
    }
    parts.push(`${paragraph.join(' ')}\n`)
  }
  return parts.join('\n')
}

function word(next: () => number): string {
  const rank = Math.floor(next() ** 3 * 4000)
  const stem = stems[rank]
  if (stem !== undefined) return stem
  return [rank % 16, Math.floor(rank / 16) % 16, Math.floor(rank / 256) % 16].map((at) => syllables[at]).join('')
}
