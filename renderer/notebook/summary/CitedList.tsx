import { Link } from 'react-router'
import type { CitedMark } from '../../../shared/model/summary'
import { markPath } from '../../app/mark-path'
import { useWords } from '../../app/words'
import { quoteStart } from './markdown-words'

/** The marks that a note cites, each of which leads to its passage; one that was removed is told as gone. */
export function CitedList({ cited }: { cited: readonly (CitedMark | null)[] }) {
  const words = useWords()
  return (
    <>
      <p className="name">{words('summary.cites', { count: cited.length })}</p>
      <ol className="cites">
        {cited.map((mark, index) =>
          mark ? (
            <li key={mark.id} data-m={mark.color}>
              <span className="dot" data-m={mark.color} aria-hidden />
              <Link className="src" to={markPath(mark)}>
                {mark.section?.number && <span className="r">§ {mark.section.number}</span>}
                <bdi>{quoteStart(mark.quote, 8)}</bdi>
              </Link>
              {mark.state === 'orphaned' && <span className="meta">{words('summary.orphaned')}</span>}
            </li>
          ) : (
            // oxlint-disable-next-line react/no-array-index-key -- nothing else is known of it
            <li key={`gone ${index}`} className="meta">
              {words('summary.gone')}
            </li>
          ),
        )}
      </ol>
    </>
  )
}
