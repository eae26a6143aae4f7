import { useGoToMark } from '../../app/useGoToMark'
import { focusMarkSoon } from './in-hand'

/** Follows a citation in a note of the margin to the mark that it cites, which takes the focus if it stands in this text. */
export function useFollowCitation(): (markId: string) => void {
  const goTo = useGoToMark()
  const follow = async (markId: string) => {
    if (!(await goTo(markId))) return
    // The margin is drawn for what is near: the mark is there once the jump has been answered.
    focusMarkSoon(markId)
  }
  return (markId) => void follow(markId)
}
