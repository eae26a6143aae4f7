import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { collectionReportLines, namedSections, sectionName } from '../../shared/card-exchange/report-lines'
import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import { BringFrame } from '../exchange/BringFrame'
import { Refused } from '../exchange/Refused'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import type { SentFile } from './calls'
import { useSpeaker } from './ReportOfCards'

interface BringEverythingProps {
  file: SentFile
  onClose(): void
}

/** Says what a file of everything holds, brings it in, and says what came of it. */
export function BringEverything({ file: { fileId, name }, onClose }: BringEverythingProps) {
  const words = useWords()
  const intl = useIntl()
  const say = useSpeaker()
  const api = useApi()
  const [known, setKnown] = useState<'file' | 'mine'>('file')
  const foreseen = useQuery(api.cardFiles.foreseeAll.queryOptions({ fileId }, { gcTime: 0 }))
  const bring = useOperation(api.cardFiles.bringAll, {
    say: ({ result }) => (result ? collectionReportLines(result, say).join('. ') : words('exchange.import.stopped')),
    showsFailure: true,
  })
  const brought = bring.data?.result
  const day = foreseen.data?.exportedAt ? intl.formatDate(foreseen.data.exportedAt, { dateStyle: 'long' }) : '—'
  const holds = foreseen.data?.sections.filter(
    ({ key, count }) => count > 0 && namedSections.some((named) => named === key),
  )
  const lines = brought
    ? collectionReportLines(brought, say)
    : holds?.map(({ key, count }) => words('collection.import.holds', { name: sectionName(key, say), count }))
  return (
    <BringFrame
      title={words(brought ? 'cardFile.report.title' : 'collection.import.title', { file: name })}
      onClose={onClose}
      bring={bring}
      busy={words('collection.import.busy')}
      importId={fileId}
      isLong
      actions={
        foreseen.data && (
          <Button kind="main" busy={bring.isPending} onPress={() => bring.mutate({ fileId, known })}>
            {words('collection.import.now')}
          </Button>
        )
      }
    >
      {foreseen.isPending && <p role="status">{words('cardFile.import.reading', { file: name })}</p>}
      {foreseen.error && <Refused error={foreseen.error} />}
      {foreseen.data && !brought && <p className="meta">{words('collection.import.help', { day })}</p>}
      {lines && (
        <ul className="exchange-sums">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {foreseen.data && !brought && !bring.isPending && (
        <Choice<'file' | 'mine'>
          label={words('collection.import.known')}
          value={known}
          options={[
            { value: 'file', label: words('collection.known.file') },
            { value: 'mine', label: words('collection.known.mine') },
          ]}
          onChange={setKnown}
        />
      )}
    </BringFrame>
  )
}
