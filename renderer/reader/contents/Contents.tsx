import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, type MouseEvent } from 'react'
import { Link, useHref, useNavigate } from 'react-router'
import type { DocumentContent, Section } from '../../../shared/model/document'
import { readingMinutes, saidTime, sectionOrFirst } from '../../../shared/text/reading-progress'
import { useWords } from '../../app/words'
import { countsBySection } from '../find/search'
import { useFind } from '../find/store'
import { readingProgress } from '../progress'
import { useReader } from '../store'

/** Contents of the text: where one is, how far one has read, and the way to each section; of a module also to its other pages. */
export const Contents = memo(function Contents({ content }: { content: DocumentContent }) {
  const pages = content.module?.pages ?? []
  const here = pages.findIndex((page) => page.id === content.id)
  return (
    <>
      <ContentsHead content={content} />
      {pages.slice(0, Math.max(0, here)).map((page) => (
        <PageRow key={page.id} page={page} />
      ))}
      {here !== -1 && <PageRow page={{ id: content.id, title: content.shortTitle }} isHere />}
      <Sections content={content} />
      {here !== -1 && pages.slice(here + 1).map((page) => <PageRow key={page.id} page={page} />)}
    </>
  )
})

function Sections({ content }: { content: DocumentContent }) {
  const here = useReader((state) => sectionOrFirst(content.sections, state.here)?.id)
  // What was found is seen in the text first.
  const hits = useDeferredValue(useFind((state) => (state.isCounting ? null : state.hits)))
  const counts = useMemo(
    () =>
      hits && hits.length > 0
        ? countsBySection(
            hits,
            content.sections.map(({ start }) => start),
          )
        : null,
    [hits, content],
  )
  const page = useHref({ search: '', hash: '' })
  const navigate = useNavigate()
  const follow = useCallback(
    (event: MouseEvent<HTMLAnchorElement>) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      const href = event.currentTarget.getAttribute('href') ?? page
      void navigate({ search: '', hash: href.slice(page.length) }, { replace: href === location.hash })
    },
    [page, navigate],
  )
  return content.sections.map((section, index) =>
    section.level > 1 ? (
      <ContentsRow
        key={section.id}
        section={section}
        href={`${page}#${encodeURIComponent(section.id)}`}
        isHere={section.id === here}
        found={counts?.[index] ?? 0}
        onFollow={follow}
      />
    ) : null,
  )
}

/** A page of the module. */
function PageRow({ page, isHere = false }: { page: { id: string; title: string }; isHere?: boolean }) {
  return (
    <Link
      to={`/read/${encodeURIComponent(page.id)}`}
      className="module-page"
      aria-current={isHere ? 'page' : undefined}
    >
      {page.title}
    </Link>
  )
}

function ContentsHead({ content }: { content: DocumentContent }) {
  const words = useWords()
  const percent = useReader((state) => Math.floor(readingProgress(content, state.furthest).read * 100))
  const minutesLeft = useReader((state) => readingProgress(content, state.furthest).minutesLeft)
  const begun = useReader((state) => content.position !== null || state.offset > 0)
  const said = !begun
    ? words('reader.minutes', saidTime(readingMinutes(content.words)))
    : minutesLeft === 0
      ? words('reader.readWhole')
      : words('reader.progress', { read: percent / 100, ...saidTime(minutesLeft) })
  return (
    <h2>
      {words('reader.contents')} <span>{said}</span>
    </h2>
  )
}

interface ContentsRowProps {
  section: Section
  href: string
  isHere: boolean
  /** how often what is looked for stands there */
  found: number
  onFollow(event: MouseEvent<HTMLAnchorElement>): void
}

/**
 * Drawn anew only when something of it changes: a long text has hundreds. So it is no Link of the router, each of which
 * looks through the whole page for a base of addresses.
 */
const ContentsRow = memo(function ContentsRow({ section, href, isHere, found, onFollow }: ContentsRowProps) {
  const words = useWords()
  const row = useRef<HTMLAnchorElement>(null)
  // The current one is seen however long the contents are.
  useEffect(() => {
    if (isHere) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isHere])
  return (
    <a
      ref={row}
      href={href}
      onClick={onFollow}
      className={section.level > 2 ? 'contents-row sub' : 'contents-row'}
      aria-current={isHere ? 'true' : undefined}
    >
      {section.level <= 2 && <span className="r">{section.number}</span>}
      {section.title}
      {found > 0 && (
        <span className="n" aria-label={words('reader.foundHere', { count: found })} role="img">
          {words('reader.foundCount', { count: found })}
        </span>
      )}
    </a>
  )
})
