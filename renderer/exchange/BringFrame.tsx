import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useApi } from '../app/api'
import { useHistory } from '../app/useHistory'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Progress } from '../ui/Progress'
import './exchange.css'
import { Refused } from './Refused'

interface BringFrameProps {
  title: string
  onClose(): void
  /** decides at the foot, before anything comes in */
  actions: ReactNode
  bring: {
    isPending: boolean
    error: object | null
    /** op: null if nothing came in; result: null if it was stopped */
    data?: { op: string | null; result: unknown } | undefined
    reset(): void
  }
  /** said while it comes in */
  busy: string
  /** by which it is asked how far it is, and stopped; null where it is short */
  importId?: string | null
  /** scrolls, with the foot of the dialog in sight */
  isLong?: boolean
  children: ReactNode
}

/** The dialog in which something comes in from a file: what would come, how far it is, then what came of it with the way back. */
export function BringFrame(props: BringFrameProps) {
  const { title, onClose, actions, bring, busy, importId = null, isLong = false, children } = props
  const words = useWords()
  const api = useApi()
  const { undo } = useHistory()
  const { mutate: cancel } = useMutation(api.library.cancelImport.mutationOptions())
  const isDone = bring.data !== undefined
  const takeBack = () => {
    undo()
    onClose()
  }
  const close = () => {
    if (bring.isPending && importId !== null) cancel({ importId })
    onClose()
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={close}
      isDone={isDone}
      actions={bring.data ? bring.data.op && <Button onPress={takeBack}>{words('action.undo')}</Button> : actions}
    >
      <div className={isLong ? 'exchange exchange-long' : 'exchange'}>
        {children}
        {bring.isPending &&
          (importId === null ? <p role="status">{busy}</p> : <HowFar importId={importId} busy={busy} />)}
        {bring.error && <Refused error={bring.error} />}
      </div>
    </Dialog>
  )
}

/** How often is asked how far it is, ms. */
const EVERY_MS = 200

/** How far an import is. Its last step, in which all of it is put into the store, cannot say. */
function HowFar({ importId, busy }: { importId: string; busy: string }) {
  const words = useWords()
  const api = useApi()
  const { data } = useQuery({
    ...api.library.importProgress.queryOptions({ importId }),
    refetchInterval: EVERY_MS,
    gcTime: 0,
  })
  return (
    <div className="exchange-progress">
      <p role="status">{data?.phase === 'storing' ? words('exchange.import.storing') : busy}</p>
      <Progress label={busy} value={data?.share ?? 0} />
    </div>
  )
}
