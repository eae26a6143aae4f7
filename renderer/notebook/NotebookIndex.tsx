import { useIntl } from 'react-intl'
import { Link } from 'react-router'
import { useSettings } from '../app/useSettings'
import { useWords } from '../app/words'
import { markColors, Swatch } from '../ui/Swatch'
import { useMatches } from '../ui/useMatches'
import { unfiltered } from './address'
import { DateFilter } from './DateFilter'
import { NARROW } from './NotebookHead'
import { TagFilter } from './TagFilter'
import type { NotebookPages } from './useNotebookPages'
import type { NotebookPlace } from './useNotebookPlace'

/** The second part of the index: the colours by the learner's names, and what a new edition left unsure. */
export function NotebookIndex({ place, pages }: { place: NotebookPlace; pages: NotebookPages }) {
  const words = useWords()
  const intl = useIntl()
  const { markNames } = useSettings()
  const { color, state } = place.filter
  const { figures, unsure } = pages
  const isNarrow = useMatches(NARROW)
  return (
    <>
      <h2>{words('notebook.byColor')}</h2>
      {markColors.map((one) => (
        <Link
          key={one}
          // Chosen once more, all colours are back.
          to={place.pathWith({ color: one === color ? null : String(one) })}
          aria-current={one === color ? 'true' : undefined}
        >
          <Swatch color={one} />
          <span>{markNames[one - 1]}</span>
          <span className="n">{figures && intl.formatNumber(figures.colors[one - 1] ?? 0)}</span>
        </Link>
      ))}
      {isNarrow && (
        <p>
          <TagFilter place={place} />
          <DateFilter place={place} />
        </p>
      )}
      {unsure && unsure.toCheck > 0 && (
        <p>
          {words('notebook.unsureToCheck', { count: unsure.toCheck, title: unsure.title ?? 'none' })}{' '}
          <Link
            className="link"
            to={place.pathWith({ ...unfiltered, state: state === 'to-check' ? null : 'to-check' })}
            aria-current={state === 'to-check' ? 'true' : undefined}
          >
            {words(state === 'to-check' ? 'notebook.lookAtAll' : 'notebook.lookAtThem')}
          </Link>
        </p>
      )}
      {unsure && unsure.orphaned > 0 && (
        <p>
          {words('notebook.unsureLost', { count: unsure.orphaned })}{' '}
          <Link
            className="link"
            to={place.pathWith({ ...unfiltered, state: state === 'orphaned' ? null : 'orphaned' })}
            aria-current={state === 'orphaned' ? 'true' : undefined}
          >
            {words(state === 'orphaned' ? 'notebook.lookAtAll' : 'notebook.lookAtThem')}
          </Link>
        </p>
      )}
    </>
  )
}
