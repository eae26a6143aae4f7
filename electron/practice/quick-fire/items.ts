import { AppError } from '../../../shared/errors'
import type { Distinction } from '../../../shared/classifier/rules'
import type { Named } from '../../../shared/model/practice'
import type { Pack } from '../../../shared/pack/schema'
import { quickFireItems, type QuickFireItem } from '../../../shared/practice/quick-fire-items'
import type { AppContext } from '../../context'

/** An item with the pack that it is of. */
export interface FoundItem {
  pack: Pack
  item: QuickFireItem
  distinction: Distinction
}

// To look for the sentences of every quote takes a while, and a pack never changes.
const itemsOf = new WeakMap<Pack, QuickFireItem[]>()

/** Gives every item of every pack. */
export function listItems(ctx: AppContext): FoundItem[] {
  return ctx.packs.list().flatMap(({ pack }) => {
    const items = itemsOf.get(pack) ?? quickFireItems(pack)
    itemsOf.set(pack, items)
    return items.flatMap((item) => {
      const distinction = pack.rules.distinctions.find(({ id }) => id === item.distinction)
      return distinction ? { pack, item, distinction } : []
    })
  })
}

/** Gives an item. @throws AppError not-found where no pack has it any more */
export function getItem(ctx: AppContext, packId: string, itemId: string): FoundItem {
  const found = listItems(ctx).find(({ pack, item }) => pack.manifest.id === packId && item.id === itemId)
  if (!found) throw new AppError('not-found', { what: 'case', id: itemId })
  return found
}

/** Gives the options of a distinction, with the pack's words. */
export function optionsOf({ rules }: Pack, { between }: Distinction): Named[] {
  const choices = rules.elements.flatMap((element) => element.choices ?? [])
  const labels = new Map([...choices, ...rules.findings, ...rules.facts].map(({ id, label }) => [id, label]))
  return between.map((id) => ({ id, label: labels.get(id) ?? id }))
}
