import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Foretold } from './Foretold'
import { isNothing } from './foretold'

/** How a file is to be read once more, which is one of the two. */
export type Rereading = { encoding: string } | { extent: 'article' | 'whole' }

interface RereadDialogProps {
  documentId: string
  title: string
  how: Rereading
  /** what is said once it is done */
  done: string
  onClose(): void
}

/**
 * Says what becomes of a text's marks and cards if its file is read in another way, and reads it so; closing it stops either.
 * Where there are no marks and cards it asks nothing.
 */
export function RereadDialog({ documentId, title, how, done, onClose }: RereadDialogProps) {
  const words = useWords()
  const api = useApi()
  const [importId] = useState(() => crypto.randomUUID())
  const asked = { id: documentId, importId, ...how }
  const [isAgreed, setAgreed] = useState(false)
  const foretelling = useQuery({
    ...api.annotations.previewReread.queryOptions(asked),
    // Told anew each time it is asked, and not any more once it is being done.
    gcTime: 0,
    enabled: !isAgreed,
  })
  const { data, isFetching } = foretelling
  const { mutate: cancel } = useMutation(api.library.cancelImport.mutationOptions())
  const { mutate, isPending } = useOperation(api.library.reread, {
    say: () => done,
    toast: true,
    onDone: onClose,
    onFailed: () => setAgreed(false),
  })
  const take = () => {
    setAgreed(true)
    mutate(asked)
  }
  const asksNothing = data != null && isNothing(data)
  useEffect(() => {
    if (asksNothing) take()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it is known
  }, [asksNothing])
  const close = () => {
    if (isFetching || isPending) cancel({ importId })
    onClose()
  }
  return (
    <Dialog
      title={words('library.rereadTitle', { title })}
      isOpen
      onClose={close}
      actions={
        <Button kind="main" isDisabled={!data} busy={isPending} onPress={take}>
          {words('library.rereadNow')}
        </Button>
      }
    >
      <Foretold foretelling={foretelling} doing={isPending ? words('library.rereadTaking') : null} />
    </Dialog>
  )
}
