import { useQuery } from '@tanstack/react-query'
import type { ImportedDocument } from '../../shared/model/import'
import { useApi } from '../app/api'
import { useWords } from '../app/words'
import { LinkButton } from '../ui/LinkButton'
import { Outcome } from '../ui/Sign'
import { Edition } from './Edition'
import { EncodingChoice } from './EncodingChoice'
import { FileName } from './FileName'
import { holdsWords } from './holds-words'
import type { ImportFile } from './imports'
import { Warnings } from './Warnings'

interface ImportedFileProps {
  file: ImportFile
  imported: ImportedDocument
}

/** A file that became a text: what it holds, what was left out, and what it has to do with the texts that were there. */
export function ImportedFile({ file, imported }: ImportedFileProps) {
  const words = useWords()
  const { documentId, known, warnings, joined } = imported
  const guessed = warnings.some(({ code }) => code === 'encoding-guessed')
  // Read again in another encoding, it holds something else than what came in.
  const { data: now } = useQuery({ ...useApi().library.details.queryOptions({ id: documentId }), enabled: guessed })
  const encoding = now?.encoding ?? imported.encoding
  return (
    <li>
      <div>
        <FileName name={file.name} />
        <p className="meta">
          <Outcome value="right">{words(known ? 'library.known' : 'library.imported')}</Outcome>{' '}
          {holdsWords(words, now ?? imported)}
        </p>
        {joined && <p className="note">{words('library.joined', { module: joined.title })}</p>}
        {imported.attachedPack && <AttachedPack documentId={documentId} />}
        <Warnings warnings={warnings.filter(({ code }) => code !== 'encoding-guessed')} />
        {guessed && encoding !== null && (
          <EncodingChoice
            documentId={documentId}
            title={imported.title}
            encoding={encoding}
            guessed={imported.encoding}
          />
        )}
        {imported.editionOf && <Edition file={file} imported={imported} of={imported.editionOf} />}
      </div>
      <LinkButton
        to={`/read/${encodeURIComponent(documentId)}`}
        label={words('library.readName', { title: imported.title })}
      >
        {words('library.read')}
      </LinkButton>
    </li>
  )
}

/** Whose terms, cards and cases belong to it, by the pack's name. */
function AttachedPack({ documentId }: { documentId: string }) {
  const words = useWords()
  const { data } = useQuery(useApi().library.details.queryOptions({ id: documentId }))
  const pack = data?.packs.find(({ id }) => id === data.attachedPackId)
  return pack && <p className="note">{words('library.attached', { pack: pack.title })}</p>
}
