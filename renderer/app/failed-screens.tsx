import { useLocation } from 'react-router'
import { LinkButton } from '../ui/LinkButton'
import { Button } from '../ui/Button'
import { CopyDetails } from '../ui/CopyDetails'
import { EmptyState } from '../ui/State'
import { useFailureWords } from './failure'
import { Page } from './Page'
import { useWords } from './words'

/** In the place of a screen that threw: the frame and the way to everything else stay. */
export function FailedScreen({ name, error, again }: { name: string; error: unknown; again(): void }) {
  const words = useWords()
  const { details } = useFailureWords()(error)
  return (
    <Page name="failed" title={words('screen.failed')} heading={null}>
      <EmptyState
        level={1}
        title={words('screen.failed')}
        actions={
          <>
            <Button kind="main" onPress={again}>
              {words('action.reload')}
            </Button>
            <LinkButton to="/">{words('action.home')}</LinkButton>
            <CopyDetails details={details} />
          </>
        }
      >
        {words('screen.failedHelp', { screen: name })}
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
