import { FaultFound, type SearchFault } from './faults'
import { termOf } from './terms'
import { tokensOf, type Token } from './tokens'
import type { SearchNode } from './tree'

/** A search as a tree, or why and where it can't be read. */
export type ParsedSearch = { kind: 'search'; search: SearchNode } | { kind: 'fault'; fault: SearchFault }

/** Nobody writes so many by hand, and SQLite reads as many in a moment. */
const MOST_TERMS = 500
const DEEPEST = 50

/**
 * Reads a search in Anki's language: terms, all of which must hold, or one of those with `or` between them; `-` or NOT
 * before what must not hold; brackets; and quotation marks around what has spaces in it. `and` and `or` are words of the
 * language in any case, NOT in capitals only: "not guilty" is looked for as it is.
 * Source: docs.ankiweb.net/searching.html.
 */
export function parseCardSearch(typed: string): ParsedSearch {
  try {
    return { kind: 'search', search: new Parser(typed).whole() }
  } catch (error) {
    if (!(error instanceof FaultFound)) throw error
    const { why, start, end } = error
    return { kind: 'fault', fault: { start, end, why, found: typed.slice(start, end) } }
  }
}

class Parser {
  readonly #tokens: Generator<Token>
  #next: Token | null = null
  #terms = 0
  #depth = 0

  constructor(typed: string) {
    this.#tokens = tokensOf(typed)
    this.#advance()
  }

  whole(): SearchNode {
    if (!this.#next) return { kind: 'all' }
    const node = this.#alternatives()
    // Only a closing bracket ends alternatives before the end.
    if (this.#next) throw faultAt('bracket-unopened', this.#next)
    return node
  }

  #advance(): void {
    this.#next = this.#tokens.next().value ?? null
  }

  #alternatives(): SearchNode {
    const of = [this.#conjunction()]
    while (isOperator(this.#next, 'or')) {
      const operator = this.#next
      this.#advance()
      of.push(this.#conjunction(operator))
    }
    return joined('or', of)
  }

  /** @param after the operator that stands before it */
  #conjunction(after: Token | null = null): SearchNode {
    const of: SearchNode[] = []
    let operator = after
    for (;;) {
      if (isOperator(this.#next, 'and')) {
        if (operator || of.length === 0) throw misplaced(this.#next)
        operator = this.#next
        this.#advance()
      } else if (this.#isEnd()) {
        if (operator) throw misplaced(operator)
        if (of.length > 0) return joined('and', of)
        // Nothing at all: an `or` without a beginning, or a closing bracket that nothing opened.
        throw this.#next?.kind === 'close' ? faultAt('bracket-unopened', this.#next) : misplaced(this.#next)
      } else {
        of.push(this.#operand())
        operator = null
      }
    }
  }

  #isEnd(): boolean {
    return this.#next === null || this.#next.kind === 'close' || isOperator(this.#next, 'or')
  }

  #operand(): SearchNode {
    let negated = false
    let negation: Token | null = null
    while (this.#next && isNegation(this.#next)) {
      negated = !negated
      const before = negation
      negation = this.#next
      this.#advance()
      // A minus belongs to what it touches.
      const isApart = negation.kind === 'minus' && this.#next?.start !== negation.end
      if (isApart || this.#isEnd() || isOperator(this.#next, 'and')) {
        throw faultAt('nothing-negated', { start: (before ?? negation).start, end: negation.end })
      }
    }
    const node = this.#next?.kind === 'open' ? this.#bracket() : this.#term()
    return negated ? negationOf(node) : node
  }

  #bracket(): SearchNode {
    const open = this.#next
    if (!open) throw misplaced(open)
    if (++this.#depth > DEEPEST) throw faultAt('too-deep', open)
    this.#advance()
    if (!this.#next) throw faultAt('bracket-open', open)
    if (this.#next.kind === 'close') throw faultAt('bracket-empty', { start: open.start, end: this.#next.end })
    const node = this.#alternatives()
    if (!this.#next) throw faultAt('bracket-open', open)
    this.#advance()
    this.#depth -= 1
    return node
  }

  #term(): SearchNode {
    const token = this.#next
    if (token?.kind !== 'term') throw misplaced(token)
    if (++this.#terms > MOST_TERMS) throw faultAt('too-many', token)
    this.#advance()
    return termOf(token)
  }
}

type Place = { start: number; end: number }
const faultAt = (why: FaultFound['why'], { start, end }: Place): FaultFound => new FaultFound(why, start, end)
const misplaced = (token: Token | null): FaultFound => faultAt('operator-misplaced', token ?? { start: 0, end: 0 })

const isOperator = (token: Token | null, operator: 'and' | 'or'): boolean =>
  token?.kind === 'term' && !token.quoted && token.text.toLowerCase() === operator
const isNegation = (token: Token): boolean =>
  token.kind === 'minus' || (token.kind === 'term' && !token.quoted && token.text === 'NOT')

const negationOf = (node: SearchNode): SearchNode => (node.kind === 'not' ? node.of : { kind: 'not', of: node })

/** Nodes of which all, or one, must hold; those of the same kind among them are taken apart. */
function joined(kind: 'and' | 'or', nodes: readonly SearchNode[]): SearchNode {
  const of = nodes.flatMap((node) => (node.kind === kind ? node.of : [node]))
  const [only] = of
  return of.length === 1 && only ? only : { kind, of }
}
