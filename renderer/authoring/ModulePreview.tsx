import type { Root } from 'hast'
import { toDom } from 'hast-util-to-dom'
import { useEffect, useRef } from 'react'
import { useWords } from '../app/words'

/** The text of a draft as it is read. Its links go nowhere here. */
export function ModulePreview({ tree }: { tree: Root }) {
  const words = useWords()
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const fragment = toDom(tree, { fragment: true })
    for (const link of fragment instanceof DocumentFragment ? fragment.querySelectorAll('a') : [])
      link.removeAttribute('href')
    if (fragment instanceof DocumentFragment) lowerTitle(fragment)
    holder.current?.replaceChildren(fragment)
  }, [tree])
  return <div ref={holder} className="author-read" role="document" aria-label={words('authoring.preview')} />
}

/** The page has a title of its own: that of the text stands under it. */
function lowerTitle(fragment: DocumentFragment): void {
  for (const title of fragment.querySelectorAll('h1')) {
    const lowered = document.createElement('h2')
    lowered.append(...title.childNodes)
    title.replaceWith(lowered)
  }
}
