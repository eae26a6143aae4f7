import { blockAt } from '../text/block-at'
import type { TextView } from '../text/text-view'

/**
 * Leaves picking: what had the focus before has it again. Where that was the page or its title, the paragraph at an offset
 * has it, as whoever listens would else be back at the top.
 */
export function focusBackFrom(view: TextView, offset: number, before: Element | null): void {
  if (before instanceof HTMLElement && before.isConnected && before.tabIndex >= 0) {
    before.focus({ preventScroll: true })
    return
  }
  const block = blockAt(view, offset)
  if (!block) return
  block.tabIndex = -1
  block.focus({ preventScroll: true })
  block.addEventListener('blur', () => block.removeAttribute('tabindex'), { once: true })
}
