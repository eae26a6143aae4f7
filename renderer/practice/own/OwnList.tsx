import './own.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useApi } from '../../app/api'
import { Page } from '../../app/Page'
import { useOperation } from '../../app/useOperation'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Select'
import { EmptyState, ErrorState } from '../../ui/State'
import { Waiting } from '../../ui/Waiting'
import { BringCases } from './BringCases'
import { OwnIndex } from './OwnIndex'
import { OwnRow } from './OwnRow'
import { ownPath } from '../../app/own-path'
import { useShareCases } from './useShareCases'

/** All cases that the learner wrote or got from another. */
export function OwnList() {
  const words = useWords()
  const api = useApi()
  const { data: cases, error, refetch } = useQuery(api.practice.own.list.queryOptions())
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { share, isBusy } = useShareCases()
  const ticked = cases?.filter(({ id }) => chosen.includes(id)) ?? []
  return (
    <Page
      name="practice own"
      title={words('practice.own')}
      under={words('own-case.under')}
      index={<OwnIndex id={null} />}
      margin={
        <section className="gloss">
          <h2>{words('own-case.sharing')}</h2>
          <p>{words('own-case.sharingHelp')}</p>
        </section>
      }
    >
      <Begin />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!cases && !error && <Waiting />}
      {cases?.length === 0 && <EmptyState title={words('own-case.none')}>{words('own-case.noneHelp')}</EmptyState>}
      {cases && cases.length > 0 && (
        <>
          <ul className="col own-list">
            {cases.map((one) => (
              <OwnRow
                key={one.id}
                one={one}
                isChosen={chosen.includes(one.id)}
                onChoose={(is) => setChosen(is ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))}
              />
            ))}
          </ul>
          <p className="col btnrow">
            <Button isDisabled={ticked.length === 0} busy={isBusy} onPress={() => void share(ticked)}>
              {words('own-case.shareChosen', { count: ticked.length })}
            </Button>
          </p>
        </>
      )}
    </Page>
  )
}

/** Begins a case, by the rules of a pack that is asked for where there are several; or brings cases in. */
function Begin() {
  const words = useWords()
  const api = useApi()
  const navigate = useNavigate()
  const { data: packs = [] } = useQuery(api.practice.own.packs.queryOptions())
  const [packId, setPackId] = useState<string | null>(null)
  const of = packs.find(({ id }) => id === packId) ?? packs[0]
  const { mutate: add, isPending } = useOperation(api.practice.own.add, {
    onDone: ({ result }) => void navigate(ownPath(result.id)),
  })
  return (
    <div className="col own-begin">
      {packs.length > 1 && of && (
        <Select
          label={words('own-case.rulesOf')}
          value={of.id}
          options={packs.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={setPackId}
        />
      )}
      <p className="btnrow">
        <Button kind="main" isDisabled={!of} busy={isPending} onPress={() => of && add({ packId: of.id })}>
          {words('own-case.new')}
        </Button>
        <BringCases />
      </p>
      {packs.length === 0 && <p className="meta">{words('own-case.noPack')}</p>}
    </div>
  )
}
