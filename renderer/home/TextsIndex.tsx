import { Link } from 'react-router'
import type { DocumentSummary } from '../../shared/model/document'
import { latestTexts } from '../app/last-text'
import { useWords } from '../app/words'

/** More are found sooner in the library; and ten thousand links take a window a tenth of a second at each of its dialogs. */
const SHOWN = 12

/** Second part of the index: the texts that were read or came last. */
export function TextsIndex({ texts }: { texts: readonly DocumentSummary[] }) {
  const words = useWords()
  return (
    <>
      <h2>{words('nav.texts')}</h2>
      {latestTexts(texts, SHOWN).map(({ id, shortTitle, lang }) => (
        <Link key={id} to={`/read/${encodeURIComponent(id)}`} lang={lang}>
          <span>{shortTitle}</span>
        </Link>
      ))}
      {texts.length > SHOWN && <Link to="/library">{words('home.allTexts', { count: texts.length })}</Link>}
    </>
  )
}
