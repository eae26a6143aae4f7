/** The part of the page that asks a question, by its key. */
export const itemOf = (key: string): Element | null => document.querySelector(`[data-question="${CSS.escape(key)}"]`)

/** Moves the focus to a question's answers: to what was said, else to the first. */
export function focusQuestion(key: string): void {
  const item = itemOf(key)
  const input = item?.querySelector<HTMLInputElement>('input:checked') ?? item?.querySelector('input')
  input?.focus({ preventScroll: true })
  item?.scrollIntoView({ block: 'nearest' })
}
