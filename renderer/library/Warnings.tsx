import type { ImportWarning } from '../../shared/model/document'
import { useWords } from '../app/words'

/** What was left out of a text or guessed, a line each. */
export function Warnings({ warnings }: { warnings: readonly ImportWarning[] }) {
  const words = useWords()
  return warnings.map(({ code, count }) => (
    <p key={code} className="note">
      {words(`library.warning.${code}`, { count })}
    </p>
  ))
}
