import type { TextBlock } from './blocks-model'
import type { PageItems, Place } from './model'
import type { ReadPage } from './read-pages'

export interface LinkTargets {
  /** of the headings that something links to */
  ids: Map<TextBlock, string>
  hrefOf(page: number, link: number): string | null
}

/** A heading stands no further under the place of a link than this, in points. */
const under = 60

/** Finds for each link on a page the heading that it leads to. */
export function targetsIn(blocks: readonly TextBlock[], pages: readonly ReadPage[]): LinkTargets {
  const headings = Map.groupBy(
    blocks.filter(({ kind }) => kind === 'heading'),
    ({ lines }) => lines[0]?.page ?? -1,
  )
  const ids = new Map<TextBlock, string>()
  const idOf = (heading: TextBlock): string => {
    const id = ids.get(heading) ?? `part-${ids.size + 1}`
    ids.set(heading, id)
    return id
  }
  const find = (place: Place): TextBlock | undefined => {
    const onPage = headings.get(place.page) ?? []
    const items = pages[place.page]?.items
    const y = place.y === null || items === undefined ? 0 : items.height - place.y
    return (
      onPage.find(({ lines }) => (lines[0]?.y ?? 0) > y - 3 && (lines[0]?.y ?? 0) < y + under) ??
      (place.y === null ? onPage[0] : undefined)
    )
  }
  const hrefs = pages.map(({ items }) =>
    hrefsOn(items, (place) => {
      const heading = find(place)
      return heading === undefined ? null : `#${idOf(heading)}`
    }),
  )
  return { ids, hrefOf: (page, link) => hrefs[page]?.[link] ?? null }
}

function hrefsOn({ links }: PageItems, toPlace: (place: Place) => string | null): (string | null)[] {
  return links.map(({ url, target }) => url ?? (target === null ? null : toPlace(target)))
}
