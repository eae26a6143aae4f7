import { useRef } from 'react'
import { caseFileLimits } from '../../../shared/practice/case-file'
import { announceFailure } from '../../app/announce'
import { useApi } from '../../app/api'
import { useToasts } from '../../app/stores/toasts'
import { useOperation } from '../../app/useOperation'
import { useWords } from '../../app/words'
import { FileInput } from '../../exchange/FileInput'
import { Button } from '../../ui/Button'

/** Brings in cases that another passed on. */
export function BringCases() {
  const words = useWords()
  const api = useApi()
  const input = useRef<HTMLInputElement>(null)
  const { mutate: bring, isPending } = useOperation(api.practice.own.bring, {
    say: ({ result: { ids, known, titles } }) =>
      words('own-case.brought', { count: ids.length, known, title: titles[0] ?? '' }),
    toast: true,
  })
  const take = async (file: File) => {
    const refused = await textOf(file).then(
      (text) => {
        if (text === null) return words('own-case.notText', { file: file.name })
        bring({ fileName: file.name, text })
        return null
      },
      () => words('own-case.fileGone', { file: file.name }),
    )
    if (refused === null) return
    announceFailure(refused)
    useToasts.getState().show({ text: refused, quote: null, tone: 'failed', undo: false })
  }
  return (
    <>
      <Button busy={isPending} onPress={() => input.current?.click()}>
        {words('own-case.bring')}
      </Button>
      <FileInput
        of={input}
        label={words('own-case.bring')}
        accept=".yaml,.yml,application/yaml"
        onFiles={([file]) => file && void take(file)}
      />
    </>
  )
}

/** Null for what is no text in UTF-8, or more than such a file holds. */
async function textOf(file: File): Promise<string | null> {
  if (file.size > caseFileLimits.bytes) return null
  const bytes = await file.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
