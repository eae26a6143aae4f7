import { useLayoutEffect } from 'react'
import { isRightToLeft } from './direction'

/** Mirrors index, page and margin while a text is open that is written from right to left. */
export function useTextDirection(lang: string): boolean {
  const isRtl = isRightToLeft(lang)
  useLayoutEffect(() => {
    if (!isRtl) return
    const root = document.documentElement
    const before = root.dir
    root.dir = 'rtl'
    return () => {
      root.dir = before
    }
  }, [isRtl])
  return isRtl
}
