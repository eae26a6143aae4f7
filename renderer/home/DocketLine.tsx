import { CaretRightIcon } from '@phosphor-icons/react/CaretRight'
import type { ReactNode } from 'react'
import { useFailureWords } from '../app/failure'
import { Words, useWords } from '../app/words'
import { Button } from '../ui/Button'
import { CopyDetails } from '../ui/CopyDetails'
import { Icon } from '../ui/Icon'
import { LinkButton } from '../ui/LinkButton'
import type { Line } from './lines'

const bold = (chunks: ReactNode[]) => <b>{chunks}</b>

/** A line of today's docket. The first has the screen's one filled button. */
export function DocketLine({ line, first }: { line: Line; first: boolean }) {
  return (
    <li className={first ? 'first' : undefined}>
      {line.minutes !== null && (
        <span className="hung">
          <Words id="home.minutes" values={{ minutes: line.minutes, b: bold }} />
        </span>
      )}
      <h2>{line.title}</h2>
      {line.quote && (
        <p className="q">
          <bdi lang={line.quoteLang ?? undefined}>{line.quote}</bdi>
        </p>
      )}
      <p className="meta">{line.meta}</p>
      {line.action &&
        (first ? (
          <LinkButton kind="main" to={line.action.to} shortcut="Enter">
            {line.action.label}
          </LinkButton>
        ) : (
          <LinkButton kind="quiet" to={line.action.to}>
            {line.action.label}
            <Icon of={CaretRightIcon} small mirror />
          </LinkButton>
        ))}
    </li>
  )
}

interface FailedLineProps {
  /** what could not be read */
  title: string
  error: unknown
  onRetry(): void
}

/** A line that could not be read says so itself; the others work. */
export function FailedLine({ title, error, onRetry }: FailedLineProps) {
  const words = useWords()
  const { help, details } = useFailureWords()(error)
  return (
    <li>
      <h2 className="ko">{title}</h2>
      <p className="meta">{help}</p>
      <span className="line-acts">
        <Button kind="quiet" onPress={onRetry}>
          {words('action.retry')}
        </Button>
        <CopyDetails details={details} />
      </span>
    </li>
  )
}
