import { XIcon } from '@phosphor-icons/react/X'
import { Icon } from '../ui/Icon'
import { useForm, type Path } from './form-context'

/** What the check says of a field that has no place of its own for it. */
export function Wrong({ path }: { path: Path }) {
  const problems = useForm().problemsAt(path)
  if (problems.length === 0) return null
  return (
    <p className="why">
      <Icon of={XIcon} small />
      <span>{problems.join('; ')}</span>
    </p>
  )
}
