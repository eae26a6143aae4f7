import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isPerhaps } from '../../../shared/case-reading/perhaps'
import type { Rules } from '../../../shared/classifier/rules'
import { evaluate } from '../../../shared/classifier/engine'
import type { OwnCaseView } from '../../../shared/model/own-case'
import { announce } from '../../app/announce'
import { useApi } from '../../app/api'
import { useOperation } from '../../app/useOperation'
import { useWords } from '../../app/words'
import { useReadSoon } from '../../app/stores/read-soon'

/** Reading a case by machine: begins, stops, and says what came of it. */
export interface Reading {
  isUnderWay: boolean
  /** what kept it from being read; null: nothing */
  error: unknown
  /** Begins once all that was given is stored. */
  read(): void
  stop(): void
  /** Forgets what failed, once something else is done. */
  forget(): void
}

/**
 * Has an own case read.
 * @param settled resolves once what was given before is stored
 * @param rules null until they have come; what follows is said by them
 */
export function useReading(
  id: string,
  { settled, rules }: { settled(): Promise<unknown>; rules: Rules | null },
): Reading {
  const words = useWords()
  const api = useApi()
  const client = useQueryClient()
  const [isAsked, setIsAsked] = useState(false)
  const said = ({ reading, told }: OwnCaseView, proposed: number): string => {
    const facts = reading?.facts.filter(({ state }) => state !== 'gone') ?? []
    const perhaps = facts.filter(({ confidence }) => isPerhaps(confidence)).length
    const findings = rules && evaluate(rules, told).findings
    const followed = (rules?.findings ?? [])
      .filter(({ asked }) => asked)
      .map(({ id: finding, label }) => words('practice.finding', { label, value: findings?.[finding]?.shown ?? 'no' }))
    return [words('own-case.wasRead', { count: facts.length, perhaps, proposed }), ...followed].join('. ')
  }
  const { mutate, isPending, error, reset } = useOperation(api.practice.own.read, {
    showsFailure: true,
    say: ({ result: { report, view } }) => (report ? said(view, report.proposed) : words('own-case.readingStopped')),
    settle({ result: { view } }) {
      const key = api.practice.own.get.queryKey({ id })
      client.setQueryData(key, view)
      return [key]
    },
  })
  const { mutate: stop } = useOperation(api.practice.own.stopReading)
  const isUnderWay = isAsked || isPending
  const read = () => {
    if (isUnderWay) return
    setIsAsked(true)
    announce(words('own-case.reading'))
    void settled().finally(() => {
      setIsAsked(false)
      mutate({ id })
    })
  }
  const soon = useReadSoon((state) => state.id === id)
  useEffect(() => {
    if (soon && useReadSoon.getState().take(id)) read()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it is asked for
  }, [soon, id])
  return { isUnderWay, error, read, stop: () => stop({ id }), forget: reset }
}
