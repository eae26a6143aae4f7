import {
  type CaseLabels,
  type ItemGroup,
  itemGroups,
  items,
  type StatedFact,
  stated,
  statedFacts,
  technology,
} from './tags'

/** What a case holds, in the names of a line of the command line. */
export interface Key {
  tip: string
  som: string
  cyber: string
  serious_crime: string
  elements: Record<ItemGroup, string[]> & Record<StatedFact, boolean | null> & { technology: string[] }
}

/** Gives the key of a case from its labels and its tags. What is said of one person and denied of another is said. */
export function keyOf(labels: CaseLabels, has: ReadonlySet<string>): Key {
  const named = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).flatMap(([tag, name]) => (has.has(tag) ? [name] : []))
  const lists = itemGroups.map((group) => [group, named(items[group])] as const)
  const facts = statedFacts.map((fact) => {
    const [yes, no] = stated[fact]
    return [fact, has.has(yes) ? true : has.has(no) ? false : null] as const
  })
  const elements = { ...Object.fromEntries(lists), ...Object.fromEntries(facts), technology: named(technology) }
  const { tip, som, cyber, serious } = labels
  return { tip, som, cyber, serious_crime: serious, elements: elements as Key['elements'] }
}
