import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { missingLines } from '../../shared/card-exchange/report-lines'
import type { CardsReport } from '../../shared/model/card-exchange'
import { useWords } from '../app/words'
import { FileInput } from '../exchange/FileInput'
import { Refused } from '../exchange/Refused'
import { Button } from '../ui/Button'
import { sendBeside } from './calls'
import { useSpeaker } from './ReportOfCards'

interface MissingFilesProps {
  fileId: string
  report: CardsReport
  /** names of files that came with it and that no card can show or play */
  notTaken: readonly string[]
  /** called when more of them are there */
  onMore(): void
}

/** The pictures and sounds that cards name and that are not there, one by one, and the way to bring them. */
export function MissingFiles({ fileId, report, notTaken, onMore }: MissingFilesProps) {
  const words = useWords()
  const say = useSpeaker()
  const input = useRef<HTMLInputElement>(null)
  const send = useMutation({ mutationFn: (files: File[]) => sendBeside(fileId, files), onSuccess: onMore })
  const refused = send.data ?? notTaken
  return (
    <>
      {refused.length > 0 && (
        <p role="alert">{words('cardFile.import.notTaken', { names: refused.join(', '), count: refused.length })}</p>
      )}
      {report.missing.length > 0 && (
        <>
          <ul className="exchange-remarks">
            {missingLines(report, say).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className="meta">{words('cardFile.report.missingHelp')}</p>
          <Button busy={send.isPending} onPress={() => input.current?.click()}>
            {words('cardFile.import.addFiles')}
          </Button>
          <FileInput
            of={input}
            label={words('cardFile.import.addFiles')}
            accept="image/*,audio/*"
            multiple
            onFiles={(files) => send.mutate(files)}
          />
        </>
      )}
      {send.error && <Refused error={send.error} />}
    </>
  )
}
