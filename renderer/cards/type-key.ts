import type { NoteType } from '../../shared/model/card'

/** A type as messages choose by it: a choice in a message has no hyphens. */
export const typeKey = (type: NoteType): string => (type === 'both-ways' ? 'bothWays' : type)
