import type { ReactNode } from 'react'
import { useFailureWords } from '../app/failure'
import { useWords } from '../app/words'
import { Button } from './Button'
import { CopyDetails } from './CopyDetails'

interface StateProps {
  /** what is the case, in a few words */
  title: string
  /** what is safe and what to do */
  children?: ReactNode
  /** the way out: one main button, then plain ones */
  actions?: ReactNode
  /** an h1 where the state is all there is on the screen */
  level?: 1 | 2
}

/** Nothing here yet, or nothing left to do: says so, and gives the way out. */
export function EmptyState({ title, children, actions, level = 2 }: StateProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <section className="col st">
      <Heading className="h-like">{title}</Heading>
      {children && <p className="under">{children}</p>}
      {actions && <p className="btnrow">{actions}</p>}
    </section>
  )
}

interface ErrorStateProps {
  /** what was thrown; its own words are used where no other are given */
  error: unknown
  /** what could not be done, where the screen knows better than the error */
  title?: string
  /** does again what failed */
  onRetry?(): void
  actions?: ReactNode
  level?: 1 | 2
}

/** Something failed: what and where, what to do, one main action, and details to copy. */
export function ErrorState({ error, title, onRetry, actions, level = 2 }: ErrorStateProps) {
  const words = useWords()
  const failure = useFailureWords()(error)
  return (
    <EmptyState
      title={title ?? failure.title}
      level={level}
      actions={
        <>
          {onRetry && (
            <Button kind="main" onPress={onRetry}>
              {words('action.retry')}
            </Button>
          )}
          {actions}
          <CopyDetails details={failure.details} />
        </>
      }
    >
      {failure.help}
    </EmptyState>
  )
}
