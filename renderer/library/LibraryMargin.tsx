import { useIntl } from 'react-intl'
import { IMPORT_LIMIT_MEGABYTES, importExtensions } from '../../shared/import-formats'
import { useWords } from '../app/words'

/** What happens to files, level with them. */
export function LibraryMargin({ isImporting, hasTrash }: { isImporting: boolean; hasTrash: boolean }) {
  const words = useWords()
  const intl = useIntl()
  const kinds = intl.formatList(importExtensions)
  return (
    <>
      <section className="gloss st-g1">
        <p>{words('library.noteCopies')}</p>
      </section>
      <section className="gloss">
        <p>
          {isImporting
            ? words('library.noteWork')
            : words('library.noteKinds', { kinds, limit: IMPORT_LIMIT_MEGABYTES })}
        </p>
      </section>
      {hasTrash && (
        <section className="gloss">
          <p>{words('library.noteTrash')}</p>
        </section>
      )}
    </>
  )
}
