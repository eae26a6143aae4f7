/** Gives the focus to the page of the text, where it lies as it was, so that keys reach it. */
export function focusText(): void {
  document.getElementById('main')?.focus({ preventScroll: true })
}
