import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Entity } from '../../shared/errors'
import type { ImportedPackReport } from '../../shared/model/pack'
import { announce, announceFailure } from '../app/announce'
import { useFailureWords } from '../app/failure'
import { nameHeader, sendFile } from '../app/send-file'
import { useToasts } from '../app/stores/toasts'
import { refreshChanged } from '../app/useOperation'
import { useWords } from '../app/words'

interface Answer {
  result: ImportedPackReport
  op: string | null
  changed: Entity[]
}

/** Brings in packs from their files; what came of it is said. @param onOlder is asked where a later version is here */
export function usePackImport(onOlder: (file: File, report: ImportedPackReport) => void) {
  const client = useQueryClient()
  const words = useWords()
  const wordsFor = useFailureWords()
  const { show } = useToasts.getState()
  return useMutation({
    mutationFn: async ({ file, allowOlder = false }: { file: File; allowOlder?: boolean }): Promise<Answer> => {
      const headers = { ...nameHeader(file.name), ...(allowOlder ? { 'x-allow-older': '1' } : {}) }
      return (await sendFile('upload/pack', file, headers)).json()
    },
    onSuccess: ({ result, op, changed }, { file }) => {
      refreshChanged(client, changed)
      if (result.kind === 'asks-older') return onOlder(file, result)
      const { title, version, newCards } = result
      const text = words(result.kind === 'same' ? 'authoring.installedSame' : 'authoring.imported', {
        title,
        version,
        newCards,
      })
      announce(text)
      show({ text, quote: null, tone: 'done', undo: op !== null })
    },
    onError: (error) => {
      const { title, help } = wordsFor(error)
      announceFailure(`${title}. ${help}`)
      show({ text: `${title}. ${help}`, quote: null, tone: 'failed', undo: false })
    },
  })
}
