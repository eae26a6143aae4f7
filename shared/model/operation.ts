/**
 * What a learner did, as the menu names it ("Undo: mark text"). The words are in the catalogue under `operation.<name>`.
 * The list is closed: a new name does not compile until it has words.
 */
const operationNames = [
  'mark-text',
  'recolour-mark',
  'edit-mark-note',
  'remove-mark',
  'restyle-mark',
  'tag-mark',
  'resize-mark',
  'attach-mark',
  'recolour-marks',
  'tag-marks',
  'remove-marks',
  'import-marks',
  'add-summary',
  'edit-summary',
  'remove-summary',
  'dismiss-suggestion',
  'add-card',
  'edit-card',
  'remove-card',
  'move-cards',
  'suspend-cards',
  'resume-cards',
  'answer-card',
  'import-document',
  'trash-document',
  'restore-document',
  'rename-document',
  'update-document',
  'reread-document',
  'arrange-module',
  'attach-pack',
  'change-setting',
  // A name that a newer version stored in a file of the same schema; it can still be undone.
  'other-change',
] as const
export type OperationName = (typeof operationNames)[number]

/** The operation's name as it is stored, or `other-change` if this version doesn't know it. */
export function operationNameOf(stored: string): OperationName {
  return operationNames.find((name) => name === stored) ?? 'other-change'
}
