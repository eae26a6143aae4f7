import type { TraceNode } from '../../shared/model/practice'

/** Gives the named steps by which a step has its value; conditions without a name are looked into. */
export function reasonsOf({ combines, value, children }: TraceNode): TraceNode[] {
  // What is denied has the opposite value of its denial.
  const deciding = combines === 'not' ? children : children.filter((child) => child.value === value)
  return deciding.flatMap((child) => (child.label === '' ? reasonsOf(child) : [child]))
}
