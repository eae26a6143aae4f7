import { useEffect, type RefObject } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import { useCommand } from '../app/commands'

/** The hit that was gone to from an address, to be at it again when one comes back. */
const left = new Map<string, string>()

const linksOf = (list: HTMLElement | null) => [...(list?.querySelectorAll<HTMLAnchorElement>('a') ?? [])]

function move(list: HTMLElement | null, step: 1 | -1): void {
  const links = linksOf(list)
  const here = links.findIndex((link) => link === document.activeElement)
  links[here < 0 ? (step > 0 ? 0 : links.length - 1) : here + step]?.focus()
}

/** Walks through the hits by J and K or the arrows; whoever comes back from a hit is at it again. */
export function useHitKeys(list: RefObject<HTMLElement | null>): void {
  const { search } = useLocation()
  const isBack = useNavigationType() === 'POP'
  useCommand('next-unit', () => move(list.current, 1))
  useCommand('previous-unit', () => move(list.current, -1))

  useEffect(() => {
    const element = list.current
    if (!element) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      event.preventDefault()
      move(element, event.key === 'ArrowDown' ? 1 : -1)
    }
    const onClick = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('a') : null
      if (link) left.set(search, link.getAttribute('href') ?? '')
    }
    element.addEventListener('keydown', onKey)
    element.addEventListener('click', onClick)
    return () => {
      element.removeEventListener('keydown', onKey)
      element.removeEventListener('click', onClick)
    }
  }, [list, search])

  useEffect(() => {
    const href = isBack ? left.get(search) : undefined
    if (href === undefined) return
    // The hits come from the window's memory, with the first frame, and the heading takes the focus before.
    const frame = requestAnimationFrame(() =>
      linksOf(list.current)
        .find((it) => it.getAttribute('href') === href)
        ?.focus(),
    )
    return () => cancelAnimationFrame(frame)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only on coming
  }, [])
}
