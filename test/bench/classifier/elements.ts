import type { ReadingRules } from '../../../shared/pack/reading'

/** What is told of one fact. */
interface Told {
  fact: string
  is: unknown
}

/** The elements of a case as a line of the command line has them, in any order. */
export interface Elements {
  lists: Record<string, string[]>
  stated: Record<string, boolean | null>
}

/** Puts facts into the fields of a line; what is said of one person and denied of another is said. */
export function elementsOf(facts: readonly Told[], { items }: ReadingRules): Elements {
  const isTold = (fact: string, is: string) => facts.some((told) => told.fact === fact && told.is === is)
  const lists: Elements['lists'] = {}
  const stated: Elements['stated'] = {}
  for (const item of items) {
    if ('fact' in item) stated[item.name] = isTold(item.fact, 'yes') ? true : isTold(item.fact, 'no') ? false : null
    else {
      lists[item.name] = Object.entries(item.of).flatMap(([name, of]) => {
        const { fact, is } = typeof of === 'string' ? { fact: of, is: 'yes' } : of
        return isTold(fact, is) ? [name] : []
      })
    }
  }
  return { lists, stated }
}
