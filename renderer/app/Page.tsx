import { useEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { IndexTool } from './IndexTool'
import { screenHasCome } from './keys-ahead'
import { useWords } from './words'
import { useFrame } from './stores/frame'

interface PageProps {
  /** class of the stage, for the screen's own style sheet */
  name: string
  /** of the window: "Due cards, Actus" */
  title: string
  /** what the h1 says, if more than the title; null where the screen draws its own h1, as a text does */
  heading?: ReactNode
  /** a sentence under the h1 */
  under?: ReactNode
  /** running head of the page: where this is, and its tools */
  head?: ReactNode
  /** running head of the margin */
  marginHead?: ReactNode
  /** what explains the page, level with it; without it the margin stays paper */
  margin?: ReactNode
  /** second part of the index: what is in this place (contents, decks, texts) */
  index?: ReactNode
  children: ReactNode
}

// The first screen after the window opened leaves the focus at the start, so that the skip link comes first.
let firstShown = false

/** A screen: the page with its one h1, which gets the focus when the screen changes, and the margin beside it. */
export function Page({ name, title, heading, under, head, marginHead, margin, index, children }: PageProps) {
  const words = useWords()
  const main = useRef<HTMLElement>(null)
  const focused = useRef(false)
  const indexSlot = useFrame((state) => state.index)

  useEffect(() => {
    document.title = words('app.title', { screen: title })
  }, [title, words])

  // Not only at the first render: a screen may have its h1 only once its text has come.
  useEffect(() => {
    if (focused.current) return
    const h1 = main.current?.querySelector('h1')
    if (!h1) return
    focused.current = true
    if (firstShown) {
      h1.tabIndex = -1
      h1.focus({ preventScroll: true })
    }
    firstShown = true
    screenHasCome()
  })

  return (
    <div className={`stage ${name}`}>
      <main id="main" ref={main} tabIndex={-1}>
        <div className="head">
          {index && <IndexTool />}
          {head ?? <span className="grow" />}
        </div>
        {heading !== null && (
          <header className="col">
            <h1 className="screen">{heading ?? title}</h1>
            {under && <p className="under">{under}</p>}
          </header>
        )}
        {children}
      </main>
      {index && indexSlot && createPortal(<div className="index">{index}</div>, indexSlot)}
      <aside aria-label={words('app.margin')} id="margin" tabIndex={-1}>
        <div className="head">{marginHead}</div>
        {margin}
      </aside>
    </div>
  )
}
