import { emphasise, linkWords, listLines } from '../../shared/cards/markdown-edit'
import { selectionOf, typeEdit } from './type-over'

/** What can be done to the words that are selected in a field. */
export const fieldActs = {
  bold: (field: HTMLTextAreaElement) => typeEdit(field, emphasise(field.value, selectionOf(field), 'strong')),
  italic: (field: HTMLTextAreaElement) => typeEdit(field, emphasise(field.value, selectionOf(field), 'emphasis')),
  list: (field: HTMLTextAreaElement) => typeEdit(field, listLines(field.value, selectionOf(field))),
  link: (field: HTMLTextAreaElement) => typeEdit(field, linkWords(field.value, selectionOf(field))),
}
export type FieldAct = keyof typeof fieldActs
