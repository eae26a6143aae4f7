import type { Tristate } from '../classifier/rules'

/** A value that is chosen, or (with children) follows from others. */
export interface Node {
  /** places of nodes, all of them before this one */
  children: readonly number[]
  value: (of: Tristate[]) => Tristate
  /** what it means that its children have these values; null where that is nothing */
  means: ((of: Tristate[]) => Meaning) | null
}

/** An outcome, by its place, and what it is called; or that such values can't stand side by side. */
export type Meaning = Called | 'nothing' | 'impossible'
interface Called {
  outcome: number
  called: string
}

/**
 * All ways to choose one value after another, where beginnings that mean the same to what is still to come lead to the same
 * place. It is the same for every text, whatever its values are worth.
 */
export interface Trellis {
  stages: readonly { ways: readonly Way[]; ends: number }[]
  outcomes: readonly Called[]
}

/** A value that is chosen next, from the end of one beginning to that of a longer one. */
interface Way {
  from: number
  to: number
  value: Tristate
  /** which outcomes are settled by it, as places in the list of all */
  settles: readonly number[]
}

/** In this order values are tried: of two that are equal, the one that says less is taken. */
const order: readonly Tristate[] = ['open', 'no', 'yes']

/**
 * Lays out all ways.
 * @param nodes those that are chosen first, then what follows from them
 * @param choices of each that is chosen, which values it can have
 */
export function trellisOf(nodes: readonly Node[], choices: readonly Partial<Record<Tristate, unknown>>[]): Trellis {
  const outcomes: Called[] = []
  const placeOf = new Map<string, number>()
  const settled = (one: Called): number => {
    const name = `${one.outcome} ${one.called}`
    const place = placeOf.get(name) ?? outcomes.push(one) - 1
    placeOf.set(name, place)
    return place
  }
  let begun: Tristate[][] = [nodes.map(() => 'open')]
  const stages = stagesOf(nodes, choices.length).map(({ due, kept }, leaf) => {
    const ends = new Map<string, number>()
    const next: Tristate[][] = []
    const ways: Way[] = []
    for (const [from, before] of begun.entries()) {
      for (const value of order.filter((one) => choices[leaf]?.[one] !== undefined)) {
        const values = before.slice()
        values[leaf] = value
        const meanings = due.map((at) => workOut(nodes[at], at, values))
        if (meanings.includes('impossible')) continue
        const settles = meanings.flatMap((one) => (typeof one === 'string' ? [] : settled(one)))
        const key = kept.map((at) => values[at]).join()
        const to = ends.get(key) ?? next.push(values) - 1
        ends.set(key, to)
        ways.push({ from, to, value, settles })
      }
    }
    begun = next
    return { ways, ends: next.length }
  })
  return { stages, outcomes }
}

function workOut(node: Node | undefined, at: number, values: Tristate[]): Meaning {
  const of = node?.children.map((child) => values[child] ?? 'open') ?? []
  values[at] = node?.value(of) ?? 'open'
  return node?.means?.(of) ?? 'nothing'
}

/** Of each leaf: which nodes can be worked out once it is chosen, and which values are still needed after that. */
function stagesOf(nodes: readonly Node[], leaves: number): { due: number[]; kept: number[] }[] {
  const readyAt: number[] = []
  for (const [at, { children }] of nodes.entries())
    readyAt.push(at < leaves ? at : Math.max(0, ...children.map((child) => readyAt[child] ?? 0)))
  // What nothing that means something follows from is not worked out.
  const neededAt = nodes.map(({ means }, at) => (means === null ? -1 : (readyAt[at] ?? 0)))
  for (const [at, { children }] of [...nodes.entries()].toReversed())
    if (neededAt[at] !== -1)
      for (const child of children) neededAt[child] = Math.max(neededAt[child] ?? -1, readyAt[at] ?? 0)
  const stages = Array.from({ length: leaves }, (): { due: number[]; kept: number[] } => ({ due: [], kept: [] }))
  for (const [at, needed] of neededAt.entries()) {
    const ready = readyAt[at] ?? 0
    if (at >= leaves && needed >= 0) stages[ready]?.due.push(at)
    for (const { kept } of stages.slice(ready, Math.max(ready, needed))) kept.push(at)
  }
  return stages
}

/**
 * Gives the values along the way that is worth most. Exact, without trying all: of all beginnings that end at the same
 * place, the best is kept (Viterbi 1967, doi 10.1109/TIT.1967.1054010).
 * @param worth of a value that is chosen, and of an outcome that follows; they are added
 * @returns null if there is no way
 */
export function bestWay(
  { stages, outcomes }: Trellis,
  worth: { ofChoice: (leaf: number, value: Tristate) => number; ofOutcome: (one: Called) => number },
): Tristate[] | null {
  const worthOf = outcomes.map(worth.ofOutcome)
  let scores = [0]
  const best = stages.map(({ ways, ends }, leaf): (Way | undefined)[] => {
    const ofChoice = {
      open: worth.ofChoice(leaf, 'open'),
      no: worth.ofChoice(leaf, 'no'),
      yes: worth.ofChoice(leaf, 'yes'),
    }
    const next = Array.from({ length: ends }, () => -Infinity)
    const by = Array.from({ length: ends }, (): Way | undefined => undefined)
    for (const way of ways) {
      let score = (scores[way.from] ?? -Infinity) + ofChoice[way.value]
      for (const outcome of way.settles) score += worthOf[outcome] ?? 0
      if (score > (next[way.to] ?? -Infinity)) {
        next[way.to] = score
        by[way.to] = way
      }
    }
    scores = next
    return by
  })
  return (
    best.reduceRight<{ at: number; values: Tristate[] } | null>(
      (end, by) => {
        const way = end ? by[end.at] : undefined
        return end && way ? { at: way.from, values: [way.value, ...end.values] } : null
      },
      { at: 0, values: [] },
    )?.values ?? null
  )
}
