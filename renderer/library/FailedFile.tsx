import { useFailureWords } from '../app/failure'
import { useWords } from '../app/words'
import { CopyDetails } from '../ui/CopyDetails'
import { Outcome } from '../ui/Sign'
import { FileName } from './FileName'

/** A file that did not become a text: why, and what to do. */
export function FailedFile({ name, error }: { name: string; error: unknown }) {
  const words = useWords()
  const { help, details } = useFailureWords()(error)
  return (
    <li className="bad">
      <div>
        <FileName name={name} />
        <p className="why">
          <Outcome value="wrong">{words('library.notImported')}</Outcome> {help}
        </p>
      </div>
      <CopyDetails details={details} />
    </li>
  )
}
