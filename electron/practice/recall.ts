import type { ResultRow } from '../../shared/model/practice'
import type { FoundCase } from './cases'
import { lawOf } from './cases'
import { factsBehind, statementsOf } from './shown-facts'
import type { Analysis } from './score'

/** Below it an answer counts as missed. */
const MISSED_BELOW = 0.5

/** Gives the rows of elements that were missed, or where one fact was taken for another, the deciding element first. */
function missedRows(rows: readonly ResultRow[]): ResultRow[] {
  return rows
    .filter((row) => row.kind === 'element' && (row.score < MISSED_BELOW || row.confusions.length > 0))
    .toSorted((a, b) => Number(b.decisive) - Number(a.decisive))
}

/**
 * Gives the keys of the terms behind what was answered wrongly, the likeliest to help first: of each element in turn one, the
 * deciding element first, and of each what was taken for something else, then the facts that the key states, then what the
 * rule names.
 */
export function termsToRecall({ found, parts }: Analysis, rows: readonly ResultRow[]): string[] {
  const { rules, manifest } = found.pack
  const termOfFact = new Map(rules.facts.map(({ id, term }) => [id, term]))
  const lists = missedRows(rows).map((row) => {
    const part = parts.find(({ key }) => key === row.part)
    if (part?.kind !== 'element') return []
    const confused = row.confusions.flatMap(({ expected, given }) => [expected.id, given.id])
    if (row.score >= MISSED_BELOW) return confused.flatMap((fact) => termOfFact.get(fact) ?? [])
    const stated = statementsOf(factsBehind(part.trace)).map(({ fact }) => fact)
    return [...[...confused, ...stated].flatMap((fact) => termOfFact.get(fact) ?? []), ...part.rule.terms]
  })
  const longest = Math.max(0, ...lists.map((list) => list.length))
  const inTurn = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat()
  return [...new Set(inTurn)].map((term) => `${manifest.id}/${term}`)
}

/** Gives where the module explains what was missed: of what was taken for something else, what tells the two apart. */
export function passageFor(found: FoundCase, rows: readonly ResultRow[]) {
  const { distinctions, elements } = found.pack.rules
  for (const row of missedRows(rows)) {
    const told = row.confusions.flatMap(({ given, expected }) =>
      distinctions.filter(
        ({ between, section }) => section !== undefined && between.includes(given.id) && between.includes(expected.id),
      ),
    )
    const [apart] = told
    const rule = elements.find(({ id }) => id === row.id)
    if (!rule) continue
    const law = lawOf(found, rule.source)
    if (apart?.section !== undefined) return { ...law, ...found.placeOf(apart.section), label: apart.label }
    if (law.sectionId !== null) return { ...law, label: row.label }
  }
  return null
}
