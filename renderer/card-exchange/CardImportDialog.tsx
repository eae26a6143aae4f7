import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useWords } from '../app/words'
import { Refused } from '../exchange/Refused'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { BringCards } from './BringCards'
import { BringEverything } from './BringEverything'
import { sendFile } from './calls'
import './card-exchange.css'

interface CardImportDialogProps {
  /** one that was dropped; null: it is to be chosen */
  file: File | null
  onClose(): void
}

const KINDS =
  '.csv,.tsv,.txt,.md,.markdown,.json,text/csv,text/tab-separated-values,text/plain,text/markdown,application/json'

/** Takes a file of cards, shows how it is read and what would come of it, and then brings it in. */
export function CardImportDialog({ file, onClose }: CardImportDialogProps) {
  const send = useMutation({ mutationFn: sendFile })
  const { mutate } = send
  const sent = useRef<File | null>(null)
  useEffect(() => {
    // Once for each file, however often the dialog is drawn.
    if (file === null || sent.current === file) return
    sent.current = file
    mutate(file)
  }, [file, mutate])

  if (send.data?.holdsEverything === true)
    return <BringEverything key={send.data.fileId} file={send.data} onClose={onClose} />
  if (send.data) return <BringCards key={send.data.fileId} file={send.data} onOther={send.reset} onClose={onClose} />
  return <ChooseFile send={send} onClose={onClose} />
}

interface ChooseFileProps {
  send: { isPending: boolean; variables?: File | undefined; error: Error | null; mutate(file: File): void }
  onClose(): void
}

function ChooseFile({ send, onClose }: ChooseFileProps) {
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  return (
    <Dialog
      title={words('cardFile.import.title')}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" busy={send.isPending} onPress={() => input.current?.click()}>
          {words('cardFile.import.choose')}
        </Button>
      }
    >
      <div
        className="exchange"
        data-takes-files
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          const [dropped] = event.dataTransfer.files
          if (dropped) send.mutate(dropped)
        }}
      >
        <p className="meta">{words('cardFile.import.help')}</p>
        {send.isPending && send.variables && (
          <p role="status">{words('cardFile.import.reading', { file: send.variables.name })}</p>
        )}
        {send.error && <Refused error={send.error} />}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words('cardFile.import.choose')}
        accept={KINDS}
        onChange={({ target }) => {
          const [chosen] = target.files ?? []
          if (chosen) send.mutate(chosen)
          // The same file may be chosen again.
          target.value = ''
        }}
      />
    </Dialog>
  )
}
