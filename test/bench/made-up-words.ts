/*
 * Made-up prose that is spread as English is: few words make up most of it, most words are rare (Zipf's law). The same
 * seed gives the same words.
 */

import { randomFrom } from '../random.ts'

const split = (words: string) => words.split(' ')
const common = split(
  'the of and to in a is that for on are as with by it or be an from which this not at was have has their its can may other more such also will who they been between',
)
const onsets = split('b br c ch d f g h j l m n p pr r s st t tr v w th con de re in un ex')
const vowels = split('a e i o u ai ea io')
const endings = ['', ...split('n r s t l nd st ng tion ment ly ed ing er')]

/** Words from the most to the least frequent. */
export function madeUpWords(count: number): string[] {
  const random = randomFrom(1)
  const one = (parts: readonly string[]) => parts[Math.floor(random() * parts.length)] ?? ''
  const words = new Set(common)
  while (words.size < count) {
    let word = ''
    for (let syllables = 1 + Math.floor(random() * 3); syllables > 0; syllables--) word += one(onsets) + one(vowels)
    word += one(endings)
    if (word.length > 2) words.add(word)
  }
  return [...words]
}

/** Words of Chinese, mostly of two letters, from the most to the least frequent. */
export function madeUpChinese(count: number): string[] {
  const random = randomFrom(4)
  // Few letters make up most of a text here as well.
  const letter = () => String.fromCodePoint(0x4e00 + 7 * Math.floor(2500 * random() ** 2))
  return unlike(count, () => (random() < 0.2 ? letter() : letter() + letter()))
}

const arabic = [...'ابتجحخدرزسشصطعغفقكلمنهوي']
const vowelSigns = ['\u064E', '\u064F', '\u0650', '\u0651']

/** Words of Arabic, some with a vowel sign, from the most to the least frequent. */
export function madeUpArabic(count: number): string[] {
  const random = randomFrom(5)
  const one = (parts: readonly string[]) => parts[Math.floor(random() * parts.length)] ?? ''
  const letter = () => one(arabic) + (random() < 0.1 ? one(vowelSigns) : '')
  return unlike(count, () => Array.from({ length: 2 + Math.floor(random() * 5) }, letter).join(''))
}

function unlike(count: number, make: () => string): string[] {
  const words = new Set<string>()
  while (words.size < count) words.add(make())
  return [...words]
}

/** Gives a function that draws words by Zipf's law. */
export function wordsBy(random: () => number, words: readonly string[]): () => string {
  const upTo: number[] = []
  let sum = 0
  for (let rank = 0; rank < words.length; rank++) {
    sum += 1 / (rank + 2.7)
    upTo.push(sum)
  }
  return () => {
    const drawn = random() * sum
    let low = 0
    let high = upTo.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((upTo[middle] ?? 0) < drawn) low = middle + 1
      else high = middle
    }
    return words[low] ?? ''
  }
}
