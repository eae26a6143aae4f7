import { isoDate } from '../iso-date'
import type { PageFacts } from './page-facts'

export interface Metadata {
  /** what the page says that its text is called; empty if it does not */
  title: string
  authors: string[]
  published: string | null
  /** BCP 47; empty if it does not say */
  lang: string
  /** address that it was saved from; null if unknown */
  url: string | null
}

const titleNames = ['citation_title', 'og:title', 'dc.title', 'dcterms.title', 'twitter:title']
const authorNames = [
  'citation_author',
  'author',
  'dc.creator',
  'dcterms.creator',
  'article:author',
  'parsely-author',
  'byl',
]
const dateNames = [
  'citation_publication_date',
  'citation_date',
  'article:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'dc.date.created',
  'pubdate',
  'date',
]

/** Title, authors and the like, as journals, newspapers and libraries write them for machines. */
export function metadataOf(facts: PageFacts): Metadata {
  const first = (names: readonly string[]): string => names.flatMap((name) => facts.metas.get(name) ?? [])[0] ?? ''
  const written = facts.data.filter(isWork)
  const site = first(['og:site_name', 'application-name'])
  const dates = [
    ...dateNames.flatMap((name) => facts.metas.get(name) ?? []),
    ...written.map((work) => work.datePublished),
  ]
  return {
    title: first(titleNames) || wordsOf(written[0]?.headline) || withoutSite(facts.title, site),
    authors: authorsOf(facts, written),
    published: dates.map((date) => isoDate(wordsOf(date))).find((date) => date !== null) ?? null,
    lang: languageOf(facts.lang || first(['content-language', 'dc.language', 'og:locale'])),
    url: addressOf(facts),
  }
}

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

const works = /Article|BlogPosting|Report|WebPage|Book|Chapter|LearningResource|Thesis|CreativeWork/

const isWork = (object: Record<string, unknown>): boolean => works.test([object['@type']].flat().join(' '))

/** A person's name, not the address of their page. */
function authorsOf({ metas }: PageFacts, written: Record<string, unknown>[]): string[] {
  for (const name of authorNames) {
    const authors = (metas.get(name) ?? []).filter((author) => !/^https?:/i.test(author))
    if (authors.length > 0) return [...new Set(authors)]
  }
  const named = written
    .flatMap((work) => [work.author].flat())
    .map((author) => {
      if (typeof author === 'object' && author !== null && 'name' in author) return wordsOf(author.name)
      return wordsOf(author)
    })
  return [...new Set(named)].filter((author) => author !== '' && !/^https?:/i.test(author))
}

/** "What it says – Name of the site" without the name. */
function withoutSite(title: string, site: string): string {
  if (site === '' || !title.toLowerCase().endsWith(site.toLowerCase())) return title
  return title.slice(0, -site.length).replace(/[\s|–—\-:·»]+$/u, '') || title
}

const languageOf = (written: string): string =>
  /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(written) ? written.replaceAll('_', '-') : ''

/** As browsers and SingleFile write it into what they save, else as the page itself names it. */
function addressOf({ comments, links, metas, base }: PageFacts): string | null {
  const saved = comments.flatMap((comment) => {
    const found = /saved from url=\(\d+\)(\S+)/.exec(comment) ?? /SingleFile[\s\S]*?\burl:\s*(\S+)/.exec(comment)
    return found?.[1] ?? []
  })
  const canonical = links.find(({ rel }) => rel.includes('canonical'))?.href
  const all = [...saved, canonical, ...(metas.get('og:url') ?? []), base]
  return (
    all.find((address) => address !== undefined && /^https?:\/\/\S+$/i.test(address) && URL.canParse(address)) ?? null
  )
}

/** Whether a browser saved the page: it says so, or keeps what belongs to it in a folder of that kind. */
export const wasSaved = ({ comments, metas, files }: PageFacts): boolean =>
  metas.has('savepage-url') ||
  comments.some((comment) => /saved from url=|Page saved with SingleFile/.test(comment)) ||
  files.some((file) => /_(?:files|fichiers|archivos|dateien|bestanden|file|pliki|arquivos)\//i.test(file))

/** Whether the page was made for the web: it tells other sites about itself, or takes something from them. */
export const isOfWeb = (facts: PageFacts): boolean =>
  wasSaved(facts) ||
  facts.data.length > 0 ||
  facts.links.some(({ rel }) => rel.includes('canonical')) ||
  [...facts.metas.keys()].some((name) => /^(?:og|article|twitter|fb):/.test(name)) ||
  facts.files.some((file) => /^(?:https?:)?\/\//i.test(file))

/** Whether a page says that it is one article, as newspapers and blogs do. */
export const saysArticle = ({ metas, data }: PageFacts): boolean =>
  (metas.get('og:type') ?? []).some((type) => /article/i.test(type)) ||
  metas.has('article:published_time') ||
  data.some((object) => /Article|BlogPosting/.test([object['@type']].flat().join(' ')))
