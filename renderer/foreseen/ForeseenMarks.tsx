import { useIntl } from 'react-intl'
import type { EditionPreview, ForeseenMark } from '../../shared/model/edition'
import { useWords } from '../app/words'
import { foretold } from './foretold'

/** What becomes of marks and cards in a new edition: how many do what, and the quotes that want the learner's eye. */
export function ForeseenMarks({ preview }: { preview: EditionPreview }) {
  const words = useWords()
  const intl = useIntl()
  const { toCheck, orphaned } = preview.marks
  return (
    <>
      {foretold(words, (parts) => intl.formatList(parts), preview).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Quotes title={words('library.editionToCheck')} help={words('library.editionToCheckHelp')} marks={toCheck} />
      <Quotes title={words('library.editionOrphans')} help={words('library.editionOrphansHelp')} marks={orphaned} />
    </>
  )
}

function Quotes({ title, help, marks }: { title: string; help: string; marks: readonly ForeseenMark[] }) {
  const words = useWords()
  if (marks.length === 0) return null
  return (
    <section className="foreseen">
      <h3>{title}</h3>
      <p className="note">{help}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so it has to be reached by key */}
      <ul aria-label={title} tabIndex={0}>
        {marks.map(({ id, quote, hasNote, words: now }) => (
          <li key={id}>
            <p className="q" dir="auto">
              {quote}
            </p>
            {now !== null && <p className="note">{words('library.editionLiesOn', { words: now })}</p>}
            {hasNote && <p className="note">{words('library.editionHasNote')}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
