import type { Trace } from './engine'
import type { Tristate } from './rules'
import { combine } from './step-values'

/**
 * Works a trace out anew, from the statements at its leaves alone, and gives the value that it comes to: that which the
 * trace says, or the trace does not show how it was found.
 * @param thresholdOf of a fact, the number from which on it holds
 */
export function replay(trace: Trace, thresholdOf: (fact: string) => number | undefined = () => undefined): Tristate {
  if (trace.combines === null) return replayFact(trace, thresholdOf)
  return combine(
    { combines: trace.combines, count: trace.count, called: null },
    trace.children.map((child) => replay(child, thresholdOf)),
  )
}

function replayFact({ id, told }: Trace, thresholdOf: (fact: string) => number | undefined): Tristate {
  const threshold = thresholdOf(id ?? '')
  const said = new Set(
    told.map(({ is }) => (typeof is === 'string' ? is : threshold !== undefined && is >= threshold ? 'yes' : 'no')),
  )
  const [only = 'open'] = said
  return said.size > 1 ? 'open' : only
}
