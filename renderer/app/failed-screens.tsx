import { useLocation } from 'react-router'
import { LinkButton } from '../ui/LinkButton'
import { Button } from '../ui/Button'
import { CopyDetails } from '../ui/CopyDetails'
import { EmptyState } from '../ui/State'
import { failureOf, useFailureWords } from './failure'
import { Page } from './Page'
import { useWords } from './words'

/** In the place of a screen that threw: the frame and the way to everything else stay. */
export function FailedScreen({ name, error, again }: { name: string; error: unknown; again(): void }) {
  const words = useWords()
  const { title, help, details } = useFailureWords()(error)
  // The screen's own program could not be fetched, since nobody answers.
  const isGone = failureOf(error).kind === 'gone'
  return (
    <Page name="failed" title={words('screen.failed')} heading={null}>
      <EmptyState
        level={1}
        title={isGone ? title : words('screen.failed')}
        actions={
          <>
            <Button kind="main" onPress={isGone ? () => location.reload() : again}>
              {words('action.reload')}
            </Button>
            <LinkButton to="/">{words('action.home')}</LinkButton>
            <CopyDetails details={details} />
          </>
        }
      >
        {isGone ? help : words('screen.failedHelp', { screen: name })}
      </EmptyState>
    </Page>
  )
}

/** An address that no screen has. */
export function MissingScreen() {
  const words = useWords()
  const { pathname } = useLocation()
  return (
    <Page name="missing" title={words('screen.missingTitle')} heading={null}>
      <EmptyState
        level={1}
        title={words('screen.missing')}
        actions={
          <>
            <LinkButton kind="main" to="/">
              {words('action.home')}
            </LinkButton>
            <LinkButton to="/library">{words('action.library')}</LinkButton>
          </>
        }
      >
        {words('screen.missingHelp', { address: pathname })}
      </EmptyState>
    </Page>
  )
}
