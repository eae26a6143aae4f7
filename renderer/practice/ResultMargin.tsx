import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useNavigate } from 'react-router'
import type { AttemptResult } from '../../shared/model/practice'
import { useCommand, useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { LinkButton } from '../ui/LinkButton'
import { WhatWouldChange } from './WhatWouldChange'

/** Where one goes from a result. */
export interface WayOn {
  path: string
  name: string
  /** a sentence; null: there is nothing to say */
  why: string | null
}

interface ResultMarginProps {
  result: AttemptResult
  wayOn: WayOn
  showsWhyNot: boolean
  onWhyNot(): void
  /** what it called to memory */
  children?: ReactNode
}

/** Beside a result: what would change it, what does not matter, what it called to memory, and the way on. */
export function ResultMargin({
  result,
  wayOn: { path, name, why },
  showsWhyNot,
  onWhyNot,
  children,
}: ResultMarginProps) {
  const words = useWords()
  const navigate = useNavigate()
  useCommand('check-answer', () => void navigate(path))
  useCommand('why-not', onWhyNot)
  return (
    <>
      <WhatWouldChange of={result} />
      <Idle idle={result.idle} />
      {children}
      <div className="check-foot">
        {why && <p className="meta next-why">{why}</p>}
        <Button pressed={showsWhyNot} shortcut={useShortcut('why-not')} onPress={onWhyNot}>
          {words('practice.whyNot')}
        </Button>
        <LinkButton kind="main" to={path} shortcut={useShortcut('check-answer')}>
          {name}
        </LinkButton>
      </div>
    </>
  )
}

/** So many are read. */
const IDLE_SHOWN = 6

/** What is not told and would change nothing. */
export function Idle({ idle }: Pick<AttemptResult, 'idle'>) {
  const words = useWords()
  const intl = useIntl()
  const labels = [...new Set(idle.map(({ label }) => label))]
  if (labels.length === 0) return null
  return (
    <section className="gloss">
      <h2>{words('practice.idle')}</h2>
      <p>
        {words('practice.idleFacts', {
          facts: intl.formatList(labels.slice(0, IDLE_SHOWN), { type: 'unit' }),
          more: Math.max(0, labels.length - IDLE_SHOWN),
        })}
      </p>
    </section>
  )
}
