import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useWords } from '../app/words'
import { FileInput } from '../exchange/FileInput'
import { Refused } from '../exchange/Refused'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { useCardExchange } from './asked'
import { BringCards } from './BringCards'
import { BringEverything } from './BringEverything'
import { sendFiles, type SentFile } from './calls'
import './card-exchange.css'

interface CardImportDialogProps {
  /** one of cards and what belongs to it, as they were dropped or chosen; null: they are to be chosen */
  files: readonly File[] | null
  onClose(): void
}

const KINDS =
  '.csv,.tsv,.txt,.md,.markdown,.json,text/csv,text/tab-separated-values,text/plain,text/markdown,application/json,image/*,audio/*'

/** Takes a file of cards with its pictures and sounds, shows how it is read and what would come of it, and then brings it in. */
export function CardImportDialog({ files, onClose }: CardImportDialogProps) {
  const send = useMutation({ mutationFn: sendFiles })
  const { mutate } = send
  const sent = useRef<readonly File[] | null>(null)
  useEffect(() => {
    // Once for those files, however often the dialog is drawn.
    if (files === null || sent.current === files) return
    sent.current = files
    mutate(files)
  }, [files, mutate])

  if (send.data?.holdsEverything === true)
    return <BringEverything key={send.data.fileId} file={send.data} onClose={onClose} />
  if (send.data) return <BringCards key={send.data.fileId} file={send.data} onOther={send.reset} onClose={onClose} />
  return <ChooseFiles send={send} onClose={onClose} />
}

interface ChooseFilesProps {
  send: {
    isPending: boolean
    variables?: readonly File[] | undefined
    error: Error | null
    /** null: what was chosen holds no cards */
    data: SentFile | null | undefined
  }
  onClose(): void
}

function ChooseFiles({ send, onClose }: ChooseFilesProps) {
  const words = useWords()
  const { bringIn } = useCardExchange()
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
          if (event.dataTransfer.files.length > 0) bringIn([...event.dataTransfer.files])
        }}
      >
        <p className="meta">{words('cardFile.import.help')}</p>
        {send.isPending && (
          <p role="status">{words('cardFile.import.reading', { file: send.variables?.[0]?.name ?? '' })}</p>
        )}
        {send.data === null && <p role="alert">{words('cardFile.import.noTable')}</p>}
        {send.error && <Refused error={send.error} />}
      </div>
      <FileInput of={input} label={words('cardFile.import.choose')} accept={KINDS} multiple onFiles={bringIn} />
    </Dialog>
  )
}
