import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportedDocument } from '../../shared/model/import'
import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { LinkButton } from '../ui/LinkButton'
import { Outcome } from '../ui/Sign'
import { EncodingChoice } from './EncodingChoice'
import { FileName } from './FileName'
import { holdsWords } from './holds-words'
import { useImports, type ImportFile } from './imports'
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
          <EncodingChoice documentId={documentId} encoding={encoding} guessed={imported.encoding} />
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

interface EditionProps extends ImportedFileProps {
  of: { id: string; title: string; share: number }
}

/** Offers to make it the next edition of the text that it resembles: marks, cards and place stay with that one. */
function Edition({ file, imported, of }: EditionProps) {
  const words = useWords()
  const api = useApi()
  const [isKept, setKept] = useState(false)
  const { setStage } = useImports.getState()
  const take = useOperation(api.library.takeEdition, {
    say: () => words('library.updated', { title: of.title }),
    toast: true,
    onDone: () => setStage(file.id, { kind: 'done', imported: { ...imported, documentId: of.id, editionOf: null } }),
  })
  if (isKept) return null
  return (
    <>
      <p className="note">{words('library.edition', { title: of.title, share: of.share })}</p>
      <p className="after">
        <Button busy={take.isPending} onPress={() => take.mutate({ newId: imported.documentId, oldId: of.id })}>
          {words('library.editionTake', { title: of.title })}
        </Button>
        <Button kind="quiet" onPress={() => setKept(true)}>
          {words('library.editionKeep')}
        </Button>
      </p>
    </>
  )
}
