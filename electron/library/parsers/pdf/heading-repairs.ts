import { isText, type Block, type TextBlock } from './blocks-model'
import { leaders } from './signs'

/** So many entries with dots before the number at their end, and a page is one of contents. */
const fewestEntries = 5
/** Without dots it takes more, most of what is on the page, and numbers that rise. */
const fewestPlainEntries = 8
const shareOfEntries = 0.6

function isContents(onPage: readonly TextBlock[]): boolean {
  if (onPage.filter(({ text }) => leaders.test(text)).length >= fewestEntries) return true
  const numbers = onPage.flatMap(({ text }) => /(?<=\p{L}.*\s)\d{1,4}$/u.exec(text)?.map(Number) ?? [])
  const rising = numbers.filter((number, at) => number >= (numbers[at - 1] ?? 0)).length
  return (
    numbers.length >= Math.max(fewestPlainEntries, onPage.length * shareOfEntries) && rising >= numbers.length * 0.9
  )
}

const label =
  /^(?:chapter|part|appendix|annex|kapitel|teil|anhang|chapitre|partie|annexe|capítulo|parte|apéndice|глава|часть|приложение)\s+(?:[\dIVXLC]{1,6}|[A-Z]|\p{Lu}?\p{Ll}{2,8})[.:]?$/iu

/** In a list of contents, what looks like a heading is an entry, but for the list's own heading. */
export function unmarkContents(blocks: readonly TextBlock[]): void {
  for (const onPage of Map.groupBy(blocks, ({ lines }) => lines[0]?.page ?? 0).values()) {
    if (!isContents(onPage)) continue
    for (const block of onPage) {
      const isEntry = /\s(?:\d{1,4}|[ivxlc]{1,6})$/.test(block.text)
      if ((block.kind === 'heading' || block.kind === 'item') && isEntry)
        Object.assign(block, { kind: 'paragraph', level: 0, marker: null })
    }
  }
}

/** Puts "Chapter 3" and the heading that stands under it together; a mere word such as "THREE" before one is no heading. */
export function joinLabels(blocks: Block[]): Block[] {
  const gone = new Set<Block>()
  blocks.forEach((block, at) => {
    const next = blocks[at + 1]
    if (next === undefined || !isText(block) || !isText(next)) return
    if (block.kind !== 'heading' || next.kind !== 'heading' || block.lines[0]?.column !== next.lines[0]?.column) return
    if (label.test(block.text)) {
      next.lines = [...block.lines, ...next.lines]
      next.text = `${block.text} ${next.text}`
      next.level = next.level === 1 ? 1 : Math.min(next.level, block.level || 6)
      gone.add(block)
    } else if (/^\p{L}{1,10}$/u.test(block.text) && next.level <= 2 && block.level !== 1) block.kind = 'paragraph'
  })
  return blocks.filter((block) => !gone.has(block))
}

/** On the page of the title, what is large but has no text under it is the publisher, the version, the author. */
export function unmarkTitlePage(
  blocks: readonly TextBlock[],
  title: TextBlock | null,
  named: ReadonlySet<TextBlock>,
): void {
  const page = title?.lines[0]?.page
  if (page === undefined) return
  const onPage = blocks.filter(({ lines }) => lines[0]?.page === page)
  const firstText = onPage.findIndex(({ kind, text }) => kind !== 'heading' && text.length > 200)
  const end = firstText < 0 ? onPage.length : firstText
  // The last heading before the text is that of its first section.
  const before = onPage.slice(0, end)
  const last = firstText < 0 ? undefined : before.at(-1)
  for (const block of before) {
    if (block === title || block === last || named.has(block) || block.kind !== 'heading') continue
    if (/^\d+(?:\.\d+)*\.?\s/.test(block.text)) continue
    Object.assign(block, { kind: 'paragraph', level: 0 })
  }
}
