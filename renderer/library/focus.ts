/** To the heading of the screen: where nothing nearer is left. */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('#main h1')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus()
}

/** Before the row that has the focus goes: to the first control of the row after it, or before it, or to the heading. */
export function focusNeighbour(): void {
  const row = document.activeElement?.closest('li')
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling
  const control = neighbour?.querySelector<HTMLElement>('a, button')
  if (control) control.focus()
  else focusHeading()
}
