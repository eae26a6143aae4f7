import { replayLogs } from '../review/public'
import type { OperationInParts } from '../store/store'
import { turn } from '../store/turn'
import type { Importing } from './importing'

/** So many cards' logs are replayed in some milliseconds. */
const AT_ONCE = 40

/** Works out the memory of the cards whose log has grown. */
export async function replayTouched(running: OperationInParts, { touched }: Importing): Promise<void> {
  const cardIds = [...touched]
  for (let at = 0; at < cardIds.length; at += AT_ONCE) {
    running.part((tx) => replayLogs(tx, cardIds.slice(at, at + AT_ONCE)))
    await turn()
  }
}
