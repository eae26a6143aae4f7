import { XIcon } from '@phosphor-icons/react/X'
import { useWords } from '../app/words'
import { Icon } from '../ui/Icon'
import type { SearchFault as Fault } from '../../shared/search-syntax/faults'
import { faultName } from './search-fault'

interface SearchFaultProps {
  id: string
  fault: Fault
}

/** Why the search cannot be read, and what to do: under the field, which keeps what was typed. */
export function SearchFault({ id, fault }: SearchFaultProps) {
  const words = useWords()
  return (
    <p id={id} className="query-fault" role="status">
      <Icon of={XIcon} small />
      <span>{words('cards.fault', { why: faultName(fault.why), found: fault.found })}</span>
    </p>
  )
}
