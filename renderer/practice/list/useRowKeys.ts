import { useEffect, type RefObject } from 'react'
import { useCommand } from '../../app/commands'
import { rowOfKey, useArrowsEnter } from '../../ui/list-keys'

const PAGE = 10

/** Leads from row to row of a table of links by J and K and, once a row has the focus, by the arrows; one row is a tab stop. */
export function useRowKeys(table: RefObject<HTMLTableElement | null>): void {
  const links = () => [...(table.current?.querySelectorAll<HTMLElement>('tbody a') ?? [])]
  const here = () => links().findIndex((link) => link === document.activeElement)
  const goTo = (at: number) => {
    const all = links()
    const link = all[Math.min(all.length - 1, Math.max(0, at))]
    if (!link) return
    for (const each of all) each.tabIndex = each === link ? 0 : -1
    link.focus({ preventScroll: true })
    link.closest('tr')?.scrollIntoView({ block: 'nearest' })
  }
  const current = () =>
    Math.max(
      0,
      links().findIndex(({ tabIndex }) => tabIndex === 0),
    )
  useCommand('next-unit', () => goTo(here() + 1))
  useCommand('previous-unit', () => goTo(here() === -1 ? current() : here() - 1))
  useArrowsEnter(() => goTo(current()))

  // What is listed changes with the filters, so this runs with every drawing.
  useEffect(() => {
    const all = links()
    const kept = all.find(({ tabIndex }) => tabIndex === 0 && all.some((link) => link.tabIndex === -1)) ?? all[0]
    for (const link of all) link.tabIndex = link === kept ? 0 : -1
    const element = table.current
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || here() === -1) return
      const next = rowOfKey(event.key, here(), { total: links().length, page: PAGE })
      if (next === null) return
      event.preventDefault()
      goTo(next)
    }
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  })
}
