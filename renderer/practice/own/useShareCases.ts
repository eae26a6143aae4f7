import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { OwnCaseSummary } from '../../../shared/model/own-case'
import { announce, announceFailure } from '../../app/announce'
import { useApi } from '../../app/api'
import { useFailureWords } from '../../app/failure'
import { saveBlob } from '../../app/send-file'
import { useToasts } from '../../app/stores/toasts'
import { useWords } from '../../app/words'

/** Saves own cases as files that others can bring in: one for each pack whose rules they use. */
export function useShareCases() {
  const words = useWords()
  const api = useApi()
  const { mutateAsync: makeFile } = useMutation(api.practice.own.share.mutationOptions())
  const failureWords = useFailureWords()
  const [isBusy, setIsBusy] = useState(false)
  const show = useToasts.getState().show

  const share = async (cases: readonly Pick<OwnCaseSummary, 'id' | 'packId'>[]) => {
    setIsBusy(true)
    try {
      for (const packId of new Set(cases.map((one) => one.packId))) {
        const ids = cases.filter((one) => one.packId === packId).map(({ id }) => id)
        const { name, text } = await makeFile({ ids })
        saveBlob(name, new Blob([text], { type: 'application/yaml' }))
        const said = words('own-case.shared', { count: ids.length, name })
        announce(said)
        show({ text: said, quote: null, tone: 'done', undo: false })
      }
    } catch (error) {
      const { title, help } = failureWords(error)
      announceFailure(`${title}. ${help}`)
      show({ text: `${title}. ${help}`, quote: null, tone: 'failed', undo: false })
    } finally {
      setIsBusy(false)
    }
  }
  return { share, isBusy }
}
