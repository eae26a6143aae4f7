import type { RefObject } from 'react'
import { useCommand } from '../app/commands'
import { fieldActs } from './field-acts'

/** The keys of the fields of a form: each acts in the field in which the learner is. */
export function useFieldCommands(form: RefObject<HTMLFormElement | null>): void {
  const act = (name: keyof typeof fieldActs) => () => {
    const field = document.activeElement
    if (field instanceof HTMLTextAreaElement && form.current?.contains(field)) fieldActs[name](field)
  }
  useCommand('field-bold', act('bold'))
  useCommand('field-italic', act('italic'))
  useCommand('field-list', act('list'))
  useCommand('field-link', act('link'))
  // The field itself opens the window: it knows what to do with what is chosen.
  useCommand('field-file', () =>
    document.activeElement?.dispatchEvent(new CustomEvent('choose-files', { bubbles: true })),
  )
}
