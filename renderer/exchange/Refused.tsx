import { useFailureWords } from '../app/failure'

/** Why a file did not leave or come in, and what to do; said by itself when it appears. */
export function Refused({ error }: { error: object }) {
  const { title, help } = useFailureWords()(error)
  return (
    <p role="alert">
      <span className="ko">{title}.</span> {help}
    </p>
  )
}
