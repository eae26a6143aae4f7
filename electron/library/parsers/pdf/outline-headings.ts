import type { TextBlock } from './blocks-model'
import type { OutlineEntry } from './outline'

/** A heading is no longer than this. */
const longest = 250

/** Letters and digits alone, without the number before a heading. */
function headingKey(text: string): string {
  return plainKey(
    text.replace(
      /^\s*(?:(?:chapter|appendix|part|section|kapitel|anhang|teil|chapitre|annexe|partie|capítulo|apéndice|parte|глава|приложение|часть)\s+)?(?:\d+|[A-Z]|[IVX]+)(?:\.\d+)*[.):]?\s+(?=\S)/iu,
      '',
    ),
  )
}
export const plainKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Marks as headings the blocks that the file's own outline names, and gives them its levels, from 2.
 * @returns share of the entries that were found
 */
export function markByOutline(blocks: readonly TextBlock[], outline: readonly OutlineEntry[]): number {
  const byPage = Map.groupBy(
    blocks.filter(({ text }) => text.length <= longest),
    ({ lines }) => lines[0]?.page ?? 0,
  )
  const led = outline.filter(({ page, title }) => page !== null && plainKey(title) !== '')
  let found = 0
  for (const { title, page, level } of led) {
    const near = [page, (page ?? 0) + 1].flatMap((one) => byPage.get(one ?? 0) ?? [])
    const block = blockFor(
      title,
      near.filter(({ kind }) => kind !== 'heading'),
    )
    if (block === undefined) continue
    block.kind = 'heading'
    block.level = Math.min(level + 1, 6)
    found += 1
  }
  return led.length === 0 ? 0 : found / led.length
}

function blockFor(title: string, near: readonly TextBlock[]): TextBlock | undefined {
  const [whole, key] = [plainKey(title), headingKey(title)]
  return (
    near.find(({ text }) => plainKey(text) === whole) ??
    (key === '' ? undefined : near.find(({ text }) => headingKey(text) === key))
  )
}
