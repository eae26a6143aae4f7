import { useQuery } from '@tanstack/react-query'
import { useApi } from '../app/api'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Progress } from '../ui/Progress'
import { FileName } from './FileName'
import { focusNeighbour } from './focus'
import type { ImportFile } from './imports'
import { longStep, secondsLeft } from './seconds-left'

/** How often is asked how far it is, ms. */
const EVERY_MS = 150

interface FileOnItsWayProps {
  file: ImportFile
  onCancel(): void
}

/** A file that waits or is read: how far it is, and the way to stop it. */
export function FileOnItsWay({ file, onCancel }: FileOnItsWayProps) {
  const words = useWords()
  return (
    <li>
      <div>
        <FileName name={file.name} />
        {file.stage.kind === 'reading' ? (
          <HowFar file={file} sinceMs={file.stage.sinceMs} />
        ) : (
          <p className="meta">{words('library.waiting', { size: sizeWords(words, file.bytes) })}</p>
        )}
      </div>
      <Button
        aria-label={words('library.cancelName', { file: file.name })}
        onPress={() => {
          focusNeighbour()
          onCancel()
        }}
      >
        {words('library.cancel')}
      </Button>
    </li>
  )
}

function HowFar({ file, sinceMs }: { file: ImportFile; sinceMs: number }) {
  const words = useWords()
  const api = useApi()
  const { data, dataUpdatedAt } = useQuery({
    ...api.library.importProgress.queryOptions({ importId: file.id }),
    refetchInterval: EVERY_MS,
    gcTime: 0,
  })
  const size = sizeWords(words, file.bytes)
  // What can't say how far it is says that it goes on.
  const step = data ? longStep(data.quietMs) : null
  const goesOn = step === null ? null : words('library.longStep', { seconds: step })
  if (!data || (data.phase === 'reading' && data.share === 0)) {
    return <p className="meta is-reading">{words('library.reading', { detail: goesOn ?? size })}</p>
  }
  const seconds = data.phase === 'storing' ? null : secondsLeft(data.share, dataUpdatedAt - sinceMs)
  return (
    <>
      <p className="meta">
        {data.phase === 'storing'
          ? words('library.storing')
          : words('library.readingShare', {
              share: data.share,
              left: goesOn ?? (seconds === null ? size : words('library.secondsLeft', { seconds })),
            })}
      </p>
      <Progress label={file.name} value={data.share} />
    </>
  )
}

function sizeWords(words: ReturnType<typeof useWords>, bytes: number): string {
  return bytes < 1e6
    ? words('library.kilobytes', { kilobytes: Math.ceil(bytes / 1000) })
    : words('library.megabytes', { megabytes: bytes / 1e6 })
}
