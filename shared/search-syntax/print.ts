import { printPattern } from './pattern'
import type { SearchNode, SearchTerm, TextMatch } from './tree'

/** A search as it is typed. Reading what this gives gives the same tree. */
export function printCardSearch(node: SearchNode): string {
  switch (node.kind) {
    case 'all':
      return ''
    case 'and':
      return node.of
        .map((part) => (part.kind === 'or' ? `(${printCardSearch(part)})` : printCardSearch(part)))
        .join(' ')
    case 'or':
      return node.of.map(printCardSearch).join(' or ')
    case 'not':
      return node.of.kind === 'and' || node.of.kind === 'or'
        ? `-(${printCardSearch(node.of)})`
        : `-${printCardSearch(node.of)}`
    default:
      return quoted(printTerm(node))
  }
}

/** In quotation marks where it would be read otherwise. */
const quoted = (term: string): string => (/[\s()]|^-|^(?:and|or|not)$/iu.test(term) || term === '' ? `"${term}"` : term)

function printTerm(term: SearchTerm): string {
  switch (term.kind) {
    case 'words':
      return printMatch(term.match)
    case 'field':
      return `${printPattern(term.name)}:${printMatch(term.match)}`
    case 'deck':
    case 'preset':
      return `${term.kind}:${printPattern(term.name)}`
    case 'note-type':
      return `note:${printPattern(term.name)}`
    case 'tag':
      return `tag:${term.match ? printMatch(term.match) : 'none'}`
    case 'source':
      return `source:${term.title ? printPattern(term.title) : 'none'}`
    case 'card':
      return `card:${term.ordinal + 1}`
    case 'state':
      return `is:${term.state}`
    case 'flag':
      return `flag:${term.flag}`
    case 'holds':
      return `has:${term.what}`
    case 'property':
      return `prop:${term.property}${term.comparison}${term.value}`
    case 'rated':
      return `rated:${term.days}${term.rating === null ? '' : `:${term.rating}`}`
    case 'within':
      return `${term.event}:${term.days}`
    case 'id':
      return `${idKeys[term.of]}:${term.ids.join(',').replace(/[\\"“”„‟«»]/gu, String.raw`\$&`)}`
  }
}

const idKeys = { note: 'nid', card: 'cid', deck: 'did', guid: 'guid' } as const
const matchKeys = { plain: '', word: 'w:', unaccented: 'nc:' } as const

function printMatch(match: TextMatch): string {
  if (match.how === 'regex') {
    return `re:${match.source.replace(/\\?(["“”„‟«»])|\\./gsu, (whole, mark?: string) => (mark ? `\\${mark}` : whole))}`
  }
  return matchKeys[match.how] + printPattern(match.pattern)
}
