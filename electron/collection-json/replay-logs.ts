import { logOldAttempts } from '../practice/public'
import { replayLogs } from '../review/public'
import type { OperationInParts, Transaction } from '../store/store'
import { turn } from '../store/turn'
import type { Importing } from './importing'

/** The log of so many cards, or so many attempts, is gone through in some milliseconds. */
const AT_ONCE = 40

/** Works out the memory of the cards whose log has grown, and what attempts of older files say of skills. */
export async function replayTouched(running: OperationInParts, { touched, made }: Importing): Promise<void> {
  await inPieces(running, [...touched], replayLogs)
  await inPieces(running, [...(made.get('attempt') ?? [])], logOldAttempts)
}

async function inPieces(
  running: OperationInParts,
  ids: readonly string[],
  work: (tx: Transaction, ids: string[]) => void,
): Promise<void> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    running.part((tx) => work(tx, ids.slice(at, at + AT_ONCE)))
    await turn()
  }
}
