import type { Trace } from './engine'

/**
 * Gives the children by which a step has its value: of a yes by "any", those that are yes; of a no by "all", those that
 * are no. Of a step that is open: those that are.
 */
export function decidingChildren(trace: Trace): Trace[] {
  const { children, combines, value } = trace
  const sameValue = () => children.filter((child) => child.value === value)
  switch (combines) {
    case null:
    case 'name':
    case 'not':
      return children
    case 'all':
    case 'any':
    case 'some':
    case 'at-least':
    case 'not-needed-if':
      return sameValue()
    case 'unless': {
      const [holds, exception] = children
      if (exception?.value === 'yes') return [exception]
      return holds ? [holds] : []
    }
    case 'choice': {
      const right = children.find((child) => child.value === 'yes') ?? children.at(-1)
      return right ? [right] : []
    }
  }
}

/** Gives the ids of the facts on which a value rests, each once. What is open rests on none. */
export function decidingFacts(trace: Trace): string[] {
  if (trace.kind === 'fact') return trace.id === null || trace.value === 'open' ? [] : [trace.id]
  if (trace.value === 'open') return []
  return [...new Set(decidingChildren(trace).flatMap(decidingFacts))]
}

/** Gives the steps on which a value rests and whose exception was assumed not to apply, each once. */
export function assumedSteps(trace: Trace): Trace[] {
  const below = decidingChildren(trace).flatMap(assumedSteps)
  return [...new Set(trace.assumed ? [trace, ...below] : below)]
}
