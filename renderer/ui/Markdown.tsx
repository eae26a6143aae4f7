import { lazy, Suspense, useState, type ComponentType } from 'react'
import { withoutSigns } from '../../shared/cards/cloze-markdown'
import type { DrawnMarkdownProps } from './markdown/DrawnMarkdown'
import './markdown/markdown.css'

interface MarkdownProps extends Omit<DrawnMarkdownProps, 'below'> {
  /** level of the heading below which it stands: its own headings begin one lower */
  below?: number
  /** whose words they are: `own` for a note */
  className?: string
}

/** As it was typed: until what draws it has come, and if it cannot come. */
const Typed = ({ text }: { text: string }) => <p className="md-typed">{withoutSigns(text)}</p>

type Drawing = ComponentType<DrawnMarkdownProps>

/** Once it has come it is drawn at once: React holds back what was only just fetched. */
let loaded: Drawing | null = null
const load = (): Promise<Drawing> =>
  import('./markdown/DrawnMarkdown').then(
    ({ DrawnMarkdown }) => (loaded = DrawnMarkdown),
    () => Typed,
  )

/** What reads Markdown is fetched when there is some to read: no first screen waits for it. */
const Late = lazy(async () => ({ default: await load() }))

/** Fetches what reads Markdown, for a screen on which nobody should see the signs of it first. */
export const preloadMarkdown = async (): Promise<void> => void (await load())

/**
 * Draws what a learner wrote in Markdown. HTML in it stays words, pictures of others are named and not loaded, links to the web open
 * outside, and a link to a mark (see shared/model/summary.ts) is a citation, which leads to the mark where `onMark` is given, in the colour
 * that `colorOf` gives. With `hints` it is a side of a text with gaps: see shared/cards/cloze-markdown.ts.
 */
export function Markdown({ text, onMark, colorOf, below = 2, hints, className }: MarkdownProps) {
  const [Drawn] = useState(() => loaded ?? Late)
  return (
    <div className={className ? `md ${className}` : 'md'} dir="auto">
      <Suspense fallback={<Typed text={text} />}>
        <Drawn text={text} onMark={onMark} colorOf={colorOf} below={below} hints={hints} />
      </Suspense>
    </div>
  )
}
