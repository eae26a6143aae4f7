import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { QuickFireDistinction } from '../../../shared/model/practice-modes'
import { quickFireClock, type QuickFireClock } from '../../../shared/practice/quick-fire-clock'
import type { MessageId } from '../../../shared/words/catalogue'
import { announceFailure } from '../../app/announce'
import { useApi } from '../../app/api'
import { useCommand, useShortcut } from '../../app/commands'
import { useFailureWords } from '../../app/failure'
import { Page } from '../../app/Page'
import { useChangeSettings } from '../../app/useChangeSettings'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { LinkButton } from '../../ui/LinkButton'
import { EmptyState, ErrorState } from '../../ui/State'
import { Waiting } from '../../ui/Waiting'
import { ModeIndex } from '../ModeIndex'
import { newSeed } from '../new-seed'
import { useRun } from './run'

const sizes = ['5', '10', '20']

const clockNames = {
  normal: 'practice-modes.clockNormal',
  double: 'practice-modes.clockDouble',
  tenfold: 'practice-modes.clockTenfold',
  off: 'practice-modes.clockOff',
} as const satisfies Record<QuickFireClock, MessageId>

/** Before a round: how many questions, against which clock, and what they are about. */
export function StartRound() {
  const words = useWords()
  const api = useApi()
  const { data: overview, error, refetch } = useQuery(api.practice.quickFire.overview.queryOptions())
  const { shown, change } = useChangeSettings()
  const [size, setSize] = useState('10')
  const { start, isStarting } = useStart()
  const canStart = overview !== undefined && overview.distinctions.length > 0
  useCommand('check-answer', () => start(Number(size)), { enabled: canStart })
  const shortcut = useShortcut('check-answer')
  return (
    <Page
      name="practice"
      title={words('practice.quickFire')}
      under={words('practice-modes.quickFireUnder')}
      index={<ModeIndex mode={null} />}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!overview && !error && <Waiting />}
      {overview?.distinctions.length === 0 && (
        <EmptyState
          title={words('practice-modes.noDistinctions')}
          actions={
            <LinkButton kind="main" to="/practice">
              {words('practice-modes.wholeCases')}
            </LinkButton>
          }
        >
          {words('practice-modes.noDistinctionsHelp', { leftOut: overview.leftOut })}
        </EmptyState>
      )}
      {canStart && (
        <>
          <div className="col mode-start">
            <Choice
              label={words('practice-modes.questions')}
              value={size}
              options={sizes.map((value) => ({
                value,
                label: words('practice-modes.questionsOf', { count: Number(value) }),
              }))}
              onChange={setSize}
            />
            <Choice
              label={words('practice-modes.clock')}
              value={shown.quickFireClock}
              options={Object.entries(clockNames).flatMap(([name, id]) => {
                const value = quickFireClock.safeParse(name).data
                return value === undefined ? [] : [{ value, label: words(id) }]
              })}
              onChange={(value) => change({ quickFireClock: value })}
            />
            <p className="meta">{words('practice-modes.clockHelp')}</p>
            <p className="btnrow">
              <Button kind="main" shortcut={shortcut} busy={isStarting} onPress={() => start(Number(size))}>
                {words('practice-modes.startRound', { count: Number(size) })}
              </Button>
            </p>
          </div>
          <Distinctions all={overview.distinctions} />
        </>
      )}
    </Page>
  )
}

/** Gives what fetches the questions of a round and begins with them. */
function useStart() {
  const api = useApi()
  const client = useQueryClient()
  const failureWords = useFailureWords()
  const begin = useRun((run) => run.begin)
  const [isStarting, setIsStarting] = useState(false)
  const start = (size: number) => {
    if (isStarting) return
    setIsStarting(true)
    const seed = newSeed()
    client.fetchQuery(api.practice.quickFire.round.queryOptions({ seed, size })).then(begin, (error: unknown) => {
      setIsStarting(false)
      const { title, help } = failureWords(error)
      announceFailure(`${title}. ${help}`)
    })
  }
  return { start, isStarting }
}

function Distinctions({ all }: { all: readonly QuickFireDistinction[] }) {
  const words = useWords()
  return (
    <section className="col-wide mode-list is-wide">
      <h2>{words('practice-modes.asked')}</h2>
      <table aria-label={words('practice-modes.asked')}>
        <thead>
          <tr>
            <th scope="col">{words('practice-modes.distinction')}</th>
            <th scope="col" className="end">
              {words('practice-modes.itemsColumn')}
            </th>
            <th scope="col" className="end">
              {words('practice-modes.known')}
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map(({ packId, id, label, tell, items, chance }) => (
            <tr key={`${packId}/${id}`}>
              <td>
                {label}
                <span className="tell">{tell}</span>
              </td>
              <td className="end">{words('practice-modes.items', { count: items })}</td>
              <td className="end">
                {chance === null ? (
                  <span className="meta">{words('practice-modes.tooFewAnswers')}</span>
                ) : (
                  words('practice-modes.chance', { chance })
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
