import { createContext, useContext, useId, useMemo, type ComponentProps, type MouseEvent } from 'react'
import ReactMarkdown, { type Components, type ExtraProps } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import type { MarkColor } from '../../../shared/model/annotation'
import { mediaAddressed } from '../../../shared/cards/media-links'
import { citedMark } from '../../../shared/model/summary'
import { useWords } from '../../app/words'
import { GapSign } from './GapSign'
import { MediaFile } from './MediaFile'
import { drawGaps, headingsBelow, keepLineBreaks } from './plugins'

export interface DrawnMarkdownProps {
  text: string
  /** leads to a cited mark; without it a citation is only shown as one */
  onMark?: ((markId: string) => void) | undefined
  /** in which a citation is lined */
  colorOf?: ((markId: string) => MarkColor | undefined) | undefined
  /** level of the heading above it */
  below: number
  /** of a text with gaps, the hints of those that are asked */
  hints?: readonly string[] | undefined
}

const noHints: readonly string[] = []

const Citations = createContext<Pick<DrawnMarkdownProps, 'onMark' | 'colorOf'>>({})

/** Where a link may lead: the web, mail, a mark, or a footnote. Any other address is dropped. */
const leads = /^(https?:|mailto:|#)/i
const allowed = (address: string, attribute: string): string => {
  const isOurs = attribute === 'src' ? mediaAddressed(address) !== null : citedMark(address) !== null
  return isOurs || leads.test(address) ? address : ''
}

const components: Components = { a: NoteLink, img: Picture, input: TaskBox, span: GapSign }

/** Markdown as React's elements. */
export function DrawnMarkdown({ text, onMark, colorOf, below, hints = noHints }: DrawnMarkdownProps) {
  const words = useWords()
  const citations = useMemo(() => ({ onMark, colorOf }), [onMark, colorOf])
  // Several notes stand on a page, each with a footnote 1.
  const prefix = `${useId()}-`
  return (
    <Citations value={citations}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm, keepLineBreaks]}
        remarkRehypeOptions={{ clobberPrefix: prefix, footnoteLabel: words('app.noteFootnotes') }}
        rehypePlugins={[
          [headingsBelow, below],
          [drawGaps, hints],
        ]}
        urlTransform={allowed}
        components={components}
      >
        {text}
      </ReactMarkdown>
    </Citations>
  )
}

function NoteLink(link: ComponentProps<'a'> & ExtraProps) {
  const { href = '', children } = link
  const { onMark, colorOf } = useContext(Citations)
  const markId = citedMark(href)
  const shown = children || href
  const color = markId === null ? undefined : colorOf?.(markId)
  if (markId !== null && !onMark)
    return (
      <span className="cite" data-m={color}>
        {shown}
      </span>
    )
  if (markId !== null)
    return (
      <a className="cite" data-m={color} href={href} onClick={instead(() => onMark?.(markId))}>
        {shown}
      </a>
    )
  if (href.startsWith('#')) return <FootnoteLink {...link} href={href} />
  // An address of no kind that leads anywhere was dropped: its words stay.
  if (href === '') return <>{children}</>
  return (
    <a className="link" href={href} target="_blank" rel="noopener noreferrer">
      {shown}
    </a>
  )
}

/** To a footnote of the note, and back. In the window's own address the part after # is the screen. */
function FootnoteLink({ node: _node, href = '', children, ...link }: ComponentProps<'a'> & ExtraProps) {
  const follow = () => document.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView({ block: 'nearest' })
  return (
    <a {...link} className="link" href={href} onClick={instead(follow)}>
      {children}
    </a>
  )
}

const instead = (follow: () => void) => (event: MouseEvent) => {
  event.preventDefault()
  follow()
}

/** What the learner's own files hold is shown. Others would have to be fetched: what they are called and where they are is said. */
function Picture({ src, alt }: ComponentProps<'img'>) {
  const words = useWords()
  const sha256 = mediaAddressed(String(src ?? ''))
  if (sha256 !== null) return <MediaFile sha256={sha256} alt={alt ?? ''} />
  return <span className="md-picture">{words('app.notePicture', { alt: alt ?? '', address: String(src ?? '') })}</span>
}

/** The box of a line that can be ticked off: it is ticked in the text. */
function TaskBox({ checked }: ComponentProps<'input'>) {
  const words = useWords()
  return (
    <span className="md-task" role="img" aria-label={words(checked ? 'app.noteTaskDone' : 'app.noteTaskOpen')}>
      {checked ? '☑' : '☐'}
    </span>
  )
}
