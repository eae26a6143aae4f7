import type { Element, ElementContent, Root } from 'hast'
import { storeDocument } from '../../electron/library/revise'
import type { Store } from '../../electron/store/store'
import { canonicalise } from '../../shared/text/canonical'
import { randomFrom } from '../random'
import { madeUpArabic, madeUpChinese, madeUpWords, wordsBy } from './made-up-words'

/** Different words in all texts together. */
const VOCABULARY = 60_000
const SECTIONS = 6
/** Texts that are written in one transaction. */
const BATCH = 50

interface Language {
  lang: string
  word(): string
  /** between words */
  space: string
}

/** One text in fifty is Chinese, the first of them the eighth, and one is Arabic. */
const isChinese = (at: number) => at % 50 === 7
const isArabic = (at: number) => at % 50 === 23

/** Puts so many made-up texts of about so many words each into a library, under the ids text-0, text-1 and on. */
export function fillTexts(store: Store, { texts, wordsEach }: { texts: number; wordsEach: number }): void {
  const random = randomFrom(2)
  const english = { lang: 'en', word: wordsBy(random, madeUpWords(VOCABULARY)), space: ' ' }
  const chinese = { lang: 'zh', word: wordsBy(random, madeUpChinese(VOCABULARY / 3)), space: '' }
  const arabic = { lang: 'ar', word: wordsBy(random, madeUpArabic(VOCABULARY)), space: ' ' }
  for (let first = 0; first < texts; first += BATCH) {
    store.write(first, (tx) => {
      for (let at = first; at < Math.min(texts, first + BATCH); at++) {
        const language = isChinese(at) ? chinese : isArabic(at) ? arabic : english
        const title = phrase(language, 4 + Math.floor(random() * 4))
        const document = {
          id: `text-${at}`,
          title,
          packId: null,
          attachedPackId: null,
          revision: 1,
          moduleId: null,
          modulePosition: null,
          addedAtMs: at,
          trashedAtMs: null,
        }
        storeDocument(tx, document, factsOf(document.id, title, language), treeOf(title, language, random, wordsEach))
      }
    })
  }
}

const factsOf = (id: string, title: string, { lang }: Language) => ({
  title,
  lang,
  byline: '',
  format: 'markdown' as const,
  fileName: `${id}.md`,
  sourceSha256: id,
  encoding: 'utf-8',
  extent: null,
  published: null,
  links: { url: null, next: null, previous: null },
  warnings: [],
})

const element = (tagName: string, text: string, id?: string): Element => ({
  type: 'element',
  tagName,
  properties: id === undefined ? {} : { id },
  children: [{ type: 'text', value: text }],
})

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const phrase = ({ word, space }: Language, length: number) => capital(Array.from({ length }, word).join(space))

function treeOf(title: string, language: Language, random: () => number, words: number): Root {
  const children: ElementContent[] = [element('h1', title, 'title')]
  for (let section = 0; section < SECTIONS; section++) {
    children.push(element('h2', phrase(language, 3), `section-${section}`))
    let left = words / SECTIONS
    while (left > 0) {
      const lengths = Array.from({ length: 2 + Math.floor(random() * 4) }, () => 8 + Math.floor(random() * 20))
      children.push(element('p', lengths.map((length) => `${phrase(language, length)}.`).join(' ')))
      left -= lengths.reduce((sum, length) => sum + length)
    }
  }
  return canonicalise({ type: 'root', children })
}
