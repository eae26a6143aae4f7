import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { PackSummary } from '../../shared/model/pack'
import { ARCHIVE_ENDING } from '../../shared/pack/archive-name'
import { useApi } from '../app/api'
import { Page } from '../app/Page'
import { saveFile } from '../app/send-file'
import { useWaitingPacks } from '../app/stores/waiting-packs'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { EmptyState, ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import { DifferingCases } from './DifferingCases'
import { InstallDialog } from './InstallDialog'
import { NewPackDialog } from './NewPackDialog'
import { usePackImport } from './usePackImport'

/** The packs that are in use, and those that are being written. */
export function PacksScreen() {
  const words = useWords()
  const api = useApi()
  const navigate = useNavigate()
  const packs = useQuery(api.library.packs.queryOptions())
  const drafts = useQuery(api.authoring.drafts.queryOptions())
  const [isNew, setIsNew] = useState(false)
  const [older, setOlder] = useState<{ file: File; version: string; here: string } | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const bring = usePackImport((file, { version, from }) => setOlder({ file, version, here: from ?? '' }))
  // Packs that were dropped on the window come in here, one after the other.
  const waiting = useWaitingPacks((state) => state.files)
  const { mutateAsync: bringOne } = bring
  useEffect(() => {
    if (waiting.length === 0) return
    const files = useWaitingPacks.getState().take()
    // What fails is said by the import itself.
    void files.reduce<Promise<unknown>>(
      (before, file) => before.then(() => bringOne({ file })).catch(() => {}),
      Promise.resolve(),
    )
  }, [waiting, bringOne])
  const start = useOperation(api.authoring.start, { onDone: ({ result }) => void navigate(`/authoring/${result.id}`) })
  const removeDraft = useOperation(api.authoring.remove, { toast: true, say: () => words('authoring.draftRemoved') })
  const removePack = useOperation(api.library.removePack, { toast: true, say: () => words('authoring.packRemoved') })
  const failed = packs.error ?? drafts.error

  return (
    <Page
      name="authoring"
      title={words('authoring.title')}
      head={
        <>
          <span className="grow">{words('authoring.packs')}</span>
          <Button kind="tool" busy={bring.isPending} onPress={() => input.current?.click()}>
            {words('authoring.import')}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept={ARCHIVE_ENDING}
            aria-label={words('authoring.import')}
            onChange={({ target }) => {
              const file = target.files?.[0]
              if (file) bring.mutate({ file })
              target.value = ''
            }}
          />
        </>
      }
      margin={
        <>
          <section className="gloss">
            <h2>{words('authoring.whatIsAPack')}</h2>
            <p>{words('authoring.whatIsAPackHelp')}</p>
          </section>
          <DifferingCases />
        </>
      }
    >
      <div className="col btnrow">
        <Button kind="main" onPress={() => setIsNew(true)}>
          {words('authoring.newPack')}
        </Button>
      </div>
      {failed && <ErrorState error={failed} />}
      {drafts.data?.length === 0 && (
        <EmptyState title={words('authoring.noDrafts')}>{words('authoring.noDraftsHelp')}</EmptyState>
      )}
      {drafts.data && drafts.data.length > 0 && (
        <section className="col author-list">
          <h2>{words('authoring.drafts')}</h2>
          <ul>
            {drafts.data.map(({ id, title, packId, version, installedVersion }) => (
              <li key={id} className="author-pack">
                <Link to={`/authoring/${id}`}>
                  <span className="author-title">{title || words('authoring.untitled')}</span>
                  <span className="meta">
                    {words('authoring.draftSays', { id: packId, version, here: installedVersion ?? 'none' })}
                  </span>
                </Link>
                <Button
                  kind="quiet"
                  onPress={() => removeDraft.mutate({ id })}
                  aria-label={words('authoring.removeDraftNamed', { title })}
                >
                  {words('authoring.removeEntry')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {packs.data ? (
        <section className="col author-list">
          <h2>{words('authoring.inUse')}</h2>
          <ul>
            {packs.data.map((pack) => (
              <PackRow
                key={pack.id}
                pack={pack}
                onCopy={() => start.mutate({ kind: 'copy', packId: pack.id })}
                onRemove={() => removePack.mutate({ id: pack.id })}
              />
            ))}
          </ul>
        </section>
      ) : (
        <Waiting />
      )}
      {isNew && <NewPackDialog onClose={() => setIsNew(false)} onStart={(from) => start.mutate(from)} />}
      <InstallDialog
        question={older && { kind: 'older', version: older.version, here: older.here }}
        onClose={() => setOlder(null)}
        onOlder={() => {
          if (older) bring.mutate({ file: older.file, allowOlder: true })
          setOlder(null)
        }}
      />
    </Page>
  )
}

function PackRow({ pack, onCopy, onRemove }: { pack: PackSummary; onCopy(): void; onRemove(): void }) {
  const words = useWords()
  const exporting = useMutation({ mutationFn: () => saveFile('download/pack', { packId: pack.id }) })
  const { title, version, terms, cards, cases } = pack
  return (
    <li className="author-pack">
      <span>
        <span className="author-title">{title}</span>
        <span className="meta">{words('authoring.packSays', { version, terms, cards, cases })}</span>
      </span>
      <Button kind="quiet" onPress={onCopy} aria-label={words('authoring.copyNamed', { title })}>
        {words('authoring.copy')}
      </Button>
      <Button
        kind="quiet"
        busy={exporting.isPending}
        onPress={() => exporting.mutate()}
        aria-label={words('authoring.exportNamed', { title })}
      >
        {words('authoring.export')}
      </Button>
      {pack.isImported && (
        <Button kind="quiet" onPress={onRemove} aria-label={words('authoring.removePackNamed', { title })}>
          {words('authoring.removeEntry')}
        </Button>
      )}
    </li>
  )
}
