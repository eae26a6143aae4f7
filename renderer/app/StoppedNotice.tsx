import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../ui/Button'
import { useFrame } from './stores/frame'
import { useWords } from './words'

/**
 * The program behind the window no longer answers. The screen stays, with what was typed on it, to copy from. A program that
 * was started anew has another address; one that only slept answers again.
 */
export function StoppedNotice() {
  const words = useWords()
  const client = useQueryClient()
  const stopped = useFrame((state) => state.stopped)
  if (!stopped) return null
  return (
    <section className="float toast stopped" role="alert" aria-labelledby="stopped-title">
      <h2 id="stopped-title">{words('screen.stopped')}</h2>
      <p>{words('screen.stoppedHelp')}</p>
      <Button kind="quiet" onPress={() => void client.refetchQueries({ type: 'active' })}>
        {words('action.retry')}
      </Button>
    </section>
  )
}
