/** The page of the text has the focus so that keys reach it: no ring round all of it. F6 still shows it. */
export function hushFocus(): void {
  const main = document.getElementById('main')
  if (!main) return
  main.dataset.quiet = ''
  main.addEventListener('blur', () => delete main.dataset.quiet, { once: true })
}

/** Gives the focus to the page of the text, where it lies as it was. */
export function focusText(): void {
  hushFocus()
  document.getElementById('main')?.focus({ preventScroll: true })
}
