import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import { ForeseenMarks } from '../foreseen/ForeseenMarks'
import '../foreseen/foreseen.css'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { ErrorState } from '../ui/State'
import { useLate } from '../ui/Waiting'

interface EditionDialogProps {
  newId: string
  of: { id: string; title: string }
  onTaken(): void
  onClose(): void
}

/** Says what becomes of a text's marks and cards if it is updated, and updates it; closing it stops either. */
export function EditionDialog({ newId, of, onTaken, onClose }: EditionDialogProps) {
  const words = useWords()
  const api = useApi()
  const [importId] = useState(() => crypto.randomUUID())
  const edition = { newId, oldId: of.id, importId }
  const { data, error, isFetching, refetch } = useQuery({
    ...api.annotations.previewEdition.queryOptions(edition),
    // Told anew each time it is asked.
    gcTime: 0,
  })
  const { mutate: cancel } = useMutation(api.library.cancelImport.mutationOptions())
  const take = useOperation(api.library.takeEdition, {
    say: ({ result }) => (result.taken ? words('library.updated', { title: of.title }) : null),
    toast: true,
    onDone: ({ result }) => result.taken && onTaken(),
  })
  const isLate = useLate(isFetching)
  const close = () => {
    if (isFetching || take.isPending) cancel({ importId })
    onClose()
  }
  return (
    <Dialog
      title={words('library.editionTitle', { title: of.title })}
      isOpen
      onClose={close}
      actions={
        <Button kind="main" isDisabled={!data} busy={take.isPending} onPress={() => take.mutate(edition)}>
          {words('library.editionNow')}
        </Button>
      }
    >
      <div className="foretold" aria-busy={isFetching || take.isPending}>
        {take.isPending ? (
          <p className="meta is-reading" role="status">
            {words('library.editionTaking')}
          </p>
        ) : error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : data ? (
          <ForeseenMarks preview={data} />
        ) : (
          <p className="meta is-reading" role="status">
            {isLate && words('library.editionWorking')}
          </p>
        )}
      </div>
    </Dialog>
  )
}
