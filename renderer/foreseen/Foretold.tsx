import type { EditionPreview } from '../../shared/model/edition'
import { useWords } from '../app/words'
import { ErrorState } from '../ui/State'
import { useLate } from '../ui/Waiting'
import { ForeseenMarks } from './ForeseenMarks'
import './foreseen.css'

interface ForetoldProps {
  /** what is foretold, as a query has it */
  foretelling: { data?: EditionPreview | null | undefined; error: unknown; isFetching: boolean; refetch(): unknown }
  /** says that it is being done; null: it is not yet */
  doing: string | null
}

/** The body of a dialog that says what becomes of marks and cards before another text is shown, and that it is being done. */
export function Foretold({ foretelling: { data, error, isFetching, refetch }, doing }: ForetoldProps) {
  const words = useWords()
  const isLate = useLate(isFetching)
  return (
    <div className="foretold" aria-busy={isFetching || doing !== null}>
      {doing !== null ? (
        <p className="meta is-reading" role="status">
          {doing}
        </p>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <ForeseenMarks preview={data} />
      ) : (
        <p className="meta is-reading" role="status">
          {isLate && words('library.editionWorking')}
        </p>
      )}
    </div>
  )
}
