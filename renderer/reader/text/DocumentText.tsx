import { useLayoutEffect, useRef } from 'react'
import type { DocumentContent } from '../../../shared/model/document'
import { buildText, type TextFurniture } from './build-text'
import { createTextView, type TextView } from './text-view'

interface DocumentTextProps {
  content: DocumentContent
  furniture: TextFurniture
  isRtl: boolean
  /** called when the text stands in the page, and with null when it leaves */
  onView(view: TextView | null): void
}

/** The text itself. React draws the box and never looks inside: ranges would be lost with every element it touches. */
export function DocumentText({ content, furniture, isRtl, onView }: DocumentTextProps) {
  const root = useRef<HTMLElement>(null)
  const latest = useRef({ furniture, onView })
  latest.current = { furniture, onView }

  useLayoutEffect(() => {
    const element = root.current
    if (!element) return
    const stretches = buildText(content, latest.current.furniture, document)
    element.replaceChildren(...stretches.map((stretch) => stretch.element))
    latest.current.onView(createTextView(content, element, stretches))
    return () => latest.current.onView(null)
  }, [content])

  return (
    <article ref={root} className="text" lang={content.lang} dir={isRtl ? 'rtl' : 'auto'} aria-label={content.title} />
  )
}
