/** Index, page, margin: in the order in which F6 goes through them. */
const paneIds = ['index', 'main', 'margin']

/**
 * Gives the focus to a pane by a key that goes there, and shows it: a pane that only holds the focus, as the page of a text
 * does so that keys reach it, has no ring round all of it.
 */
export function goToPane(pane: HTMLElement | null): void {
  if (!pane) return
  pane.dataset.goneTo = ''
  pane.addEventListener('blur', () => delete pane.dataset.goneTo, { once: true })
  pane.focus()
}

/** Goes to the pane after or before the one that holds the focus, of those that can be seen. */
export function movePane(step: 1 | -1): void {
  const panes = paneIds
    .flatMap((id) => document.getElementById(id) ?? [])
    .filter((pane) => pane.getClientRects().length > 0)
  const here = panes.findIndex((pane) => pane.contains(document.activeElement))
  goToPane(panes.at((here + step + panes.length) % panes.length) ?? null)
}
