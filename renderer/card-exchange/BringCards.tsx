import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { cardReportLines } from '../../shared/card-exchange/report-lines'
import { cardImportOptions, type CardImportOptions } from '../../shared/model/card-exchange'
import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import { BringFrame } from '../exchange/BringFrame'
import { Refused } from '../exchange/Refused'
import { Button } from '../ui/Button'
import type { SentFile } from './calls'
import { CardTargets } from './CardTargets'
import { HowItIsRead } from './HowItIsRead'
import { MissingFiles } from './MissingFiles'
import { ReportOfCards, useSpeaker } from './ReportOfCards'
import { SampleCards } from './SampleCards'

interface BringCardsProps {
  file: SentFile
  onOther(): void
  onClose(): void
}

/** Shows how a file of cards is read, what would come of it, and lets the learner change either; then brings it in. */
export function BringCards({ file: { fileId, name, notTaken }, onOther, onClose }: BringCardsProps) {
  const words = useWords()
  const say = useSpeaker()
  const api = useApi()
  const [options, setOptions] = useState(() =>
    cardImportOptions.parse({ newDeckName: words('cardFile.import.deckUsual') }),
  )
  const change = (some: Partial<CardImportOptions>) => setOptions((before) => ({ ...before, ...some }))
  const foreseen = useQuery(
    api.cardFiles.foresee.queryOptions({ fileId, options }, { placeholderData: keepPreviousData, gcTime: 0 }),
  )
  const bring = useOperation(api.cardFiles.bring, {
    say: ({ result }) => (result ? cardReportLines(result, say).join('. ') : words('exchange.import.stopped')),
    showsFailure: true,
  })
  const brought = bring.data?.result
  const counts = foreseen.data?.report.counts
  const count = counts ? counts.new + counts.updated : 0
  return (
    <BringFrame
      title={words(brought ? 'cardFile.report.title' : 'cardFile.import.titleOf', { file: name })}
      onClose={onClose}
      bring={bring}
      busy={words('cardFile.import.busy')}
      importId={fileId}
      isLong
      actions={
        <>
          <Button
            kind="main"
            busy={bring.isPending}
            isDisabled={count === 0}
            onPress={() => bring.mutate({ fileId, options })}
          >
            {words('cardFile.import.now', { count })}
          </Button>
          {!bring.isPending && <Button onPress={onOther}>{words('cardFile.import.other')}</Button>}
        </>
      }
    >
      {brought && <ReportOfCards report={brought} />}
      {!brought && foreseen.isPending && <p role="status">{words('cardFile.import.reading', { file: name })}</p>}
      {!brought && foreseen.error && <Refused error={foreseen.error} />}
      {!brought && !bring.isPending && foreseen.data && (
        <>
          <ul className="exchange-sums" aria-live="polite">
            {cardReportLines(foreseen.data.report, say, true).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <MissingFiles
            fileId={fileId}
            report={foreseen.data.report}
            notTaken={notTaken}
            onMore={() => void foreseen.refetch()}
          />
          <SampleCards sample={foreseen.data.sample} />
          <HowItIsRead foreseen={foreseen.data} options={options} onChange={change} />
          <CardTargets namesDecks={foreseen.data.namesDecks} options={options} onChange={change} />
        </>
      )}
    </BringFrame>
  )
}
