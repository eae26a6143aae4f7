import { useQuery } from '@tanstack/react-query'
import { isSound } from '../../shared/cards/media-type'
import { applicationUrl, useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import './unused-media.css'

interface UnusedMediaDialogProps {
  isOpen: boolean
  onClose(): void
}

/** The pictures and sounds that no card uses, to be removed all at once. */
export function UnusedMediaDialog({ isOpen, onClose }: UnusedMediaDialogProps) {
  const api = useApi()
  const words = useWords()
  const { data: files, error, refetch } = useQuery({ ...api.cards.unusedMedia.queryOptions(), enabled: isOpen })
  const remove = useOperation(api.cards.removeUnusedMedia, {
    say: ({ result }) => words('cards.mediaRemoved', { count: result.removed }),
    toast: true,
    onDone: onClose,
  })
  const bytes = (files ?? []).reduce((sum, { size }) => sum + size, 0)
  const count = files?.length ?? 0
  return (
    <Dialog
      title={words('cards.unusedMedia')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        count > 0 && (
          <Button
            kind="danger"
            busy={remove.isPending}
            onPress={() => remove.mutate({ files: (files ?? []).map(({ sha256 }) => sha256) })}
          >
            {words('cards.unusedMediaRemove', { count, megabytes: megabytes(bytes) })}
          </Button>
        )
      }
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !files ? (
        <Waiting />
      ) : count === 0 ? (
        <p>{words('cards.unusedMediaNone')}</p>
      ) : (
        <>
          <p>{words('cards.unusedMediaHelp', { count })}</p>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list is scrolled by keys as well */}
          <ul className="unused-media" tabIndex={0} aria-label={words('cards.unusedMedia')}>
            {files.map(({ sha256, name, mediaType, size }) => (
              <li key={sha256}>
                {isSound(mediaType) ? (
                  <span className="unused-sound" aria-hidden>
                    ♪
                  </span>
                ) : (
                  <img src={applicationUrl(`media/${sha256}`)} alt="" loading="lazy" />
                )}
                <bdi className="name">{name}</bdi>
                <span className="meta">{words('cards.megabytes', { megabytes: megabytes(size) })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}

/** In millions of bytes, a small one not as none. */
const megabytes = (bytes: number): number => Math.max(0.01, bytes / 1e6)
