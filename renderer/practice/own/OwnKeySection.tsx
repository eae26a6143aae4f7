import { useId, useRef } from 'react'
import type { Rules } from '../../../shared/classifier/rules'
import type { OwnCaseView, OwnKey, OwnTold } from '../../../shared/model/own-case'
import { announce } from '../../app/announce'
import { useWords } from '../../app/words'
import { OwnKeyForm } from './OwnKeyForm'

interface OwnKeySectionProps {
  view: OwnCaseView
  told: OwnTold
  rules: Rules
  store(change: { key: OwnKey | null }): Promise<boolean>
}

/** The key of an own case, with which it can be worked. */
export function OwnKeySection({ view, told, rules, store }: OwnKeySectionProps) {
  const words = useWords()
  const headingId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  // The form is drawn anew with what was stored, and what had the focus in it is gone.
  const keep = async (key: OwnKey | null, said: string) => {
    if (!(await store({ key }))) return
    announce(said)
    heading.current?.focus()
  }
  return (
    <section className="col own-key" aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1} ref={heading}>
        {words('own-case.key')}
      </h2>
      <p className="meta">{words('own-case.keyHelp')}</p>
      <OwnKeyForm
        key={JSON.stringify(view.key)}
        view={view}
        told={told}
        rules={rules}
        onKeep={(key, said) => void keep(key, said)}
      />
    </section>
  )
}
