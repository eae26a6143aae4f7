import { useEffect, useLayoutEffect, useRef } from 'react'
import { announce } from '../../app/announce'
import { useCommand } from '../../app/commands'
import { useWords } from '../../app/words'
import { bringBack, placeNow, type KeptPlace } from '../position/keep-place'
import { useReader } from '../store'
import type { TextView } from '../text/text-view'
import { useOnlyText } from './store'

/** Shows nothing but the text, and all again, at the same line. What opens in the margin brings the margin back. */
export function useOnlyTextMode(view: TextView | null): void {
  const words = useWords()
  const isOn = useOnlyText((state) => state.isOn)
  const kept = useRef<KeptPlace | null>(null)

  useCommand('focus-text', () => useOnlyText.getState().set(!isOn))

  useEffect(
    () =>
      useOnlyText.subscribe((state, before) => {
        if (view && state.isOn !== before.isOn) kept.current = placeNow(view)
      }),
    [view],
  )
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-only-text', isOn)
    if (view && kept.current) bringBack(view, kept.current)
    kept.current = null
    if (isOn) announce(words('reader.onlyTextOn'))
  }, [isOn, view, words])
  useEffect(() => {
    const off = () => useOnlyText.getState().set(false)
    const stopped = useReader.subscribe(({ open }) => open && off())
    return () => {
      stopped()
      off()
      document.documentElement.removeAttribute('data-only-text')
    }
  }, [])
}
