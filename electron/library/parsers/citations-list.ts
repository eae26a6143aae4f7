import type { Element, Root } from 'hast'
import { headingLevel, isElement, textOf } from '../../../shared/text/blocks'
import { foldName } from './citations-words'

/** What a text's list of sources holds. */
export interface ReferenceList {
  /** how many entries were found */
  size: number
  /** its blocks: what stands there is not linked */
  blocks: ReadonlySet<Element>
  /** The whole entry of an author in a year, as 2016 or 2016a; null if there is none. @param names authors as cited */
  find(names: readonly string[], year: string): string | null
}

/** What the heading of such a list is called; it may say more ("References and further reading"). */
const headings = new RegExp(
  '^(?:[\\d.\\s]*)(?:' +
    'references?|reference list|list of references|bibliography|works cited|literature(?: cited)?|sources|' +
    'références(?: bibliographiques)?|bibliographie|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|' +
    'referencias(?: bibliográficas)?|bibliografía|riferimenti(?: bibliografici)?|bibliografia|referências(?: bibliográficas)?|' +
    'literatuur(?:lijst)?|bronnen|literatura|kaynakça|kaynaklar|список литературы|литература|источники|' +
    'المراجع|المصادر|قائمة المراجع|参考文献|參考文獻|참고문헌' +
    ')(?:$|\\s|:)',
  'iu',
)

interface Entry {
  text: string
  /** folded */
  start: string
  years: ReadonlySet<string>
}

/** More units than this are no entry but a text. */
const longestEntry = 1200

/** The list of sources that a text brings along, by the last heading that says so. */
export function referenceListOf(tree: Root): ReferenceList {
  const from = tree.children.findLastIndex((node) => headingLevel(node) !== null && headings.test(textOf(node).trim()))
  const heading = tree.children[from]
  const level = heading === undefined ? null : headingLevel(heading)
  const blocks = new Set<Element>()
  const byFirstWord = new Map<string, Entry[]>()
  let size = 0
  if (level !== null)
    for (const block of tree.children.slice(from + 1)) {
      const blockLevel = headingLevel(block)
      if (blockLevel !== null && blockLevel <= level) break
      if (!isElement(block) || blockLevel !== null || block.tagName === 'section') continue
      blocks.add(block)
      for (const text of entriesIn(block)) {
        const entry = entryOf(text)
        if (entry === null) continue
        size += 1
        const key = firstWord(entry.start)
        byFirstWord.set(key, [...(byFirstWord.get(key) ?? []), entry])
      }
    }
  return {
    size,
    blocks,
    find(names, year) {
      const [first = '', ...others] = names.map(foldName)
      const fitting = (byFirstWord.get(firstWord(first)) ?? []).filter(
        ({ start, years }) => years.has(year) && `${start} `.startsWith(`${first} `),
      )
      const best = fitting.find(({ start }) => others.every((name) => ` ${start} `.includes(` ${name} `))) ?? fitting[0]
      return best?.text ?? null
    },
  }
}

const firstWord = (folded: string): string => folded.split(' ', 1)[0] ?? ''

/** The words of a block's paragraphs and items, each for itself. */
function entriesIn(block: Element): string[] {
  if (block.tagName === 'p' || block.tagName === 'li') return [textOf(block).replace(/\s+/g, ' ').trim()]
  return block.children.filter(isElement).flatMap(entriesIn)
}

function entryOf(text: string): Entry | null {
  if (text.length > longestEntry) return null
  // Numbers and marks of a list may stand before the name.
  const body = text.replace(/^(?:\[\w{1,12}\]|\d{1,3}[.)]|[-•*–])\s*/u, '')
  const years = [...body.matchAll(/\b(?:1[5-9]|20)\d\d[a-z]?\b/g)]
  const [first] = years
  if (first === undefined) return null
  return { text, start: foldName(body.slice(0, first.index)), years: new Set(years.map(([year]) => year)) }
}
