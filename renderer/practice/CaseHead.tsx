import type { CaseSummary } from '../../shared/model/practice'
import { Words } from '../app/words'

/** Which case this is, in the running head. */
export function CaseHead({ one }: { one: CaseSummary }) {
  return (
    <span className="grow">
      <Words
        id={one.isOwn ? 'own-case.head' : 'practice.head'}
        values={{
          title: one.title,
          number: one.number,
          level: one.level,
          minutes: one.minutes,
          b: (chunks) => <b className="h1ish">{chunks}</b>,
        }}
      />
    </span>
  )
}
