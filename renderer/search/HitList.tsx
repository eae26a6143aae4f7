import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { Link } from 'react-router'
import type { FoundText, SearchHits, SearchScope, TextHit } from '../../shared/model/search'
import { useWords } from '../app/words'
import { FoundWords } from '../ui/FoundWords'
import { Swatch } from '../ui/Swatch'
import { cardHitPath, placePath, searchPath, summaryHitPath, textHitPath } from './hit-paths'

interface HitListProps {
  typed: string
  hits: SearchHits
  /** only this kind is listed */
  scope: SearchScope | undefined
}

/** What was found, by kind; the passages of a text stand together, the text with the best of them first. */
export function HitList({ typed, hits, scope }: HitListProps) {
  const words = useWords()
  const { titles, texts, notes, summaries, cards, terms } = hits
  const group = (name: SearchScope, children: ReactNode[]) =>
    children.length > 0 && (
      <HitGroup name={name} typed={typed} isAlone={scope !== undefined} shown={hits[name].hits.length} of={hits[name]}>
        {children}
      </HitGroup>
    )
  return (
    <>
      {group(
        'titles',
        titles.hits.map(({ documentId, title }) => (
          <Hit key={documentId} to={`/read/${encodeURIComponent(documentId)}`} words={title} />
        )),
      )}
      {group(
        'texts',
        byText(texts.hits).map(([documentId, ofText]) => <TextHits key={documentId} hits={ofText} />),
      )}
      {group(
        'notes',
        notes.hits.map((hit) => (
          <Hit key={hit.annotationId} to={placePath(hit)} words={hit.quote} sign={<Swatch color={hit.color} />}>
            {hit.note.text !== '' && (
              <span className="own">
                <FoundWords found={hit.note} />
              </span>
            )}
            <span className="meta">{hit.title}</span>
          </Hit>
        )),
      )}
      {group(
        'summaries',
        summaries.hits.map((hit) => {
          const untitled = { text: words('summary.untitled'), ranges: [] }
          return (
            <Hit key={hit.summaryId} to={summaryHitPath(hit)} words={hit.title.text === '' ? untitled : hit.title}>
              {hit.body.text !== '' && (
                <span className="own">
                  <FoundWords found={hit.body} />
                </span>
              )}
            </Hit>
          )
        }),
      )}
      {group(
        'cards',
        cards.hits.map((hit) => (
          <Hit key={hit.noteId} to={cardHitPath(hit)} words={hit.front}>
            {hit.rest && (
              <span className="meta">
                <FoundWords found={hit.rest} />
              </span>
            )}
          </Hit>
        )),
      )}
      {group(
        'terms',
        terms.hits.map((hit) => (
          <Hit key={hit.key} to={placePath(hit)} words={hit.term}>
            <span className="meta">
              <FoundWords found={hit.definition} />
            </span>
          </Hit>
        )),
      )}
    </>
  )
}

/** The hits of each text together, in the order of the best of each. */
function byText(hits: readonly TextHit[]): [string, TextHit[]][] {
  const texts = new Map<string, TextHit[]>()
  for (const hit of hits) texts.set(hit.documentId, [...(texts.get(hit.documentId) ?? []), hit])
  return [...texts]
}

interface HitGroupProps {
  name: SearchScope
  typed: string
  isAlone: boolean
  shown: number
  of: { total: number; counted: boolean }
  children: ReactNode
}

function HitGroup({ name, typed, isAlone, shown, of: { total, counted }, children }: HitGroupProps) {
  const words = useWords()
  const isCut = !counted || shown < total
  return (
    <section className="col" aria-labelledby={`hits-${name}`}>
      <h2 id={`hits-${name}`} className="hits-head">
        {words(`search.${name}`)}
        <span>{words(counted ? 'search.shown' : 'search.shownOfMore', { shown, total })}</span>
      </h2>
      <ul>{children}</ul>
      {isCut && !isAlone && (
        <p className="hits-more">
          <Link to={`${searchPath(typed)}&in=${name}`}>{words('search.list')}</Link>
        </p>
      )}
    </section>
  )
}

function TextHits({ hits }: { hits: TextHit[] }) {
  const intl = useIntl()
  const [first] = hits
  return (
    <li className="hits-of-text">
      <p className="meta">
        <bdi>{first?.title}</bdi> <span className="n">{hits.length > 1 && intl.formatNumber(hits.length)}</span>
      </p>
      <ul>
        {hits.map((hit) => (
          <Hit
            key={hit.at}
            to={textHitPath(hit)}
            words={hit.snippet}
            sign={hit.section?.number && <span className="rubric">{hit.section.number}</span>}
          >
            {hit.section && <span className="meta">{hit.section.title}</span>}
          </Hit>
        ))}
      </ul>
    </li>
  )
}

interface HitProps {
  to: string
  words: FoundText
  /** hung before it */
  sign?: ReactNode
  children?: ReactNode
}

function Hit({ to, words, sign, children }: HitProps) {
  return (
    <li className="hit-row">
      {sign && <span className="hung">{sign}</span>}
      <Link to={to} dir="auto">
        <span className="q">
          <FoundWords found={words} />
        </span>
        {children}
      </Link>
    </li>
  )
}
