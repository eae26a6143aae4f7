import { OwnCase } from './OwnCase'
import { OwnList } from './OwnList'

/** The learner's own cases: all of them, or one. */
export function OwnCases({ id }: { id: string | null }) {
  return id === null ? <OwnList /> : <OwnCase key={id} id={id} />
}
