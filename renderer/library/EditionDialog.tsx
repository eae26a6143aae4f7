import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import { Foretold } from '../foreseen/Foretold'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'

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
  const foretelling = useQuery({
    ...api.annotations.previewEdition.queryOptions(edition),
    // Told anew each time it is asked.
    gcTime: 0,
  })
  const { data, isFetching } = foretelling
  const { mutate: cancel } = useMutation(api.library.cancelImport.mutationOptions())
  const take = useOperation(api.library.takeEdition, {
    say: ({ result }) => (result.taken ? words('library.updated', { title: of.title }) : null),
    toast: true,
    onDone: ({ result }) => result.taken && onTaken(),
  })
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
      <Foretold foretelling={foretelling} doing={take.isPending ? words('library.editionTaking') : null} />
    </Dialog>
  )
}
