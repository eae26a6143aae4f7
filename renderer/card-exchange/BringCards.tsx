import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { cardReportLines } from '../../shared/card-exchange/report-lines'
import { cardImportOptions, type CardImportOptions } from '../../shared/model/card-exchange'
import { useApi } from '../app/api'
import { useHistory } from '../app/useHistory'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import { Refused } from '../exchange/Refused'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import type { SentFile } from './calls'
import { CardTargets } from './CardTargets'
import { HowItIsRead } from './HowItIsRead'
import { ReportOfCards, useSpeaker } from './ReportOfCards'
import { SampleCards } from './SampleCards'

interface BringCardsProps {
  file: SentFile
  onOther(): void
  onClose(): void
}

/** Shows how a file of cards is read, what would come of it, and lets the learner change either; then brings it in. */
export function BringCards({ file: { fileId, name }, onOther, onClose }: BringCardsProps) {
  const words = useWords()
  const say = useSpeaker()
  const api = useApi()
  const { undo } = useHistory()
  const [options, setOptions] = useState(() =>
    cardImportOptions.parse({ newDeckName: words('cardFile.import.deckUsual') }),
  )
  const change = (some: Partial<CardImportOptions>) => setOptions((before) => ({ ...before, ...some }))
  const foreseen = useQuery(
    api.cardFiles.foresee.queryOptions({ fileId, options }, { placeholderData: keepPreviousData, gcTime: 0 }),
  )
  const bring = useOperation(api.cardFiles.bring, {
    say: ({ result }) => cardReportLines(result, say).join('. '),
    showsFailure: true,
  })
  const brought = bring.data
  const counts = foreseen.data?.report.counts
  const count = counts ? counts.new + counts.updated : 0
  const takeBack = () => {
    undo()
    onClose()
  }
  return (
    <Dialog
      title={words(brought ? 'cardFile.report.title' : 'cardFile.import.titleOf', { file: name })}
      isOpen
      onClose={onClose}
      isDone={brought !== undefined}
      actions={
        brought ? (
          brought.op && <Button onPress={takeBack}>{words('action.undo')}</Button>
        ) : (
          <>
            <Button
              kind="main"
              busy={bring.isPending}
              isDisabled={count === 0}
              onPress={() => bring.mutate({ fileId, options })}
            >
              {words('cardFile.import.now', { count })}
            </Button>
            <Button onPress={onOther}>{words('cardFile.import.other')}</Button>
          </>
        )
      }
    >
      <div className="card-exchange card-exchange-long">
        {brought ? (
          <ReportOfCards report={brought.result} />
        ) : (
          <>
            {foreseen.isPending && <p role="status">{words('cardFile.import.reading', { file: name })}</p>}
            {foreseen.error && <Refused error={foreseen.error} />}
            {foreseen.data && (
              <>
                <ul className="card-exchange-sums" aria-live="polite">
                  {cardReportLines(foreseen.data.report, say, true).map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
                <SampleCards sample={foreseen.data.sample} />
                <HowItIsRead foreseen={foreseen.data} options={options} onChange={change} />
                <CardTargets namesDecks={foreseen.data.namesDecks} options={options} onChange={change} />
              </>
            )}
            {bring.isPending && <p role="status">{words('cardFile.import.busy')}</p>}
            {bring.error && <Refused error={bring.error} />}
          </>
        )}
      </div>
    </Dialog>
  )
}
