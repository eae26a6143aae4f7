import type { TextEdit } from '../../shared/cards/cloze-edit'
import type { MarkdownEdit, Range } from '../../shared/cards/markdown-edit'

/** Changes the field as typing would, so that the field's own undo takes it back. @returns false if it could not */
export function typeOver(field: HTMLTextAreaElement, { start, end, insert }: TextEdit): boolean {
  field.focus()
  field.setSelectionRange(start, end)
  return document.execCommand('insertText', false, insert)
}

/** What is selected in a field. */
export const selectionOf = (field: HTMLTextAreaElement): Range => ({
  start: field.selectionStart,
  end: field.selectionEnd,
})

/** Changes the field and selects what the change leaves selected. */
export function typeEdit(field: HTMLTextAreaElement, edit: MarkdownEdit): void {
  typeOver(field, edit)
  field.setSelectionRange(edit.select.start, edit.select.end)
}
