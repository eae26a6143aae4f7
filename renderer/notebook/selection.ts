/** Ids of the chosen marks. */
export type Chosen = ReadonlySet<string>

/** The choice with a mark added, or taken out if it was in it. */
export function toggled(chosen: Chosen, id: string): Chosen {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}

/** The choice with all of these added. */
export const withAll = (chosen: Chosen, ids: readonly string[]): Chosen => new Set([...chosen, ...ids])
