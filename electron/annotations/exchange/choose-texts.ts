import { findQuotes } from '../../../shared/exchange/match/find-quotes'
import { squeezed } from '../../../shared/exchange/match/squeezed'
import type { IncomingMark } from '../../../shared/exchange/incoming'
import { titleKey } from '../../../shared/text/title-key'
import type { AppContext } from '../../context'
import { shownText } from '../../library/public'
import { turn } from '../../store/turn'
import { exchangeQueries } from './exchange.queries'

/** Marks of one text as their file has it. */
export interface MarksOfText {
  title: string | null
  documentId: string | null
  marks: IncomingMark[]
}

/** So many quotes tell which text they are of. */
const SAMPLE = 40
/** Of those, so large a share must stand in a text for it to be theirs. */
const LEAST_SHARE = 0.3

export function byText(marks: readonly IncomingMark[]): MarksOfText[] {
  const texts = new Map<string, MarksOfText>()
  for (const mark of marks) {
    const { key, documentId, title } = mark.text
    const known = texts.get(key)
    if (known) known.marks.push(mark)
    else texts.set(key, { title, documentId, marks: [mark] })
  }
  return [...texts.values()]
}

/**
 * Finds out which text of the library marks are of: the one whose id they name, else the only one of that title, else the
 * one in which most of their quotes stand. Null where none is.
 * @param among ids of those that come into question; null: all
 */
export async function chooseTexts(
  { store: { db } }: AppContext,
  groups: readonly MarksOfText[],
  among: readonly string[] | null = null,
): Promise<(string | null)[]> {
  const texts = exchangeQueries(db)
    .texts()
    .filter(({ id }) => among === null || among.includes(id))
  const chosen = groups.map((group) => named(group, texts))
  const unnamed = groups.flatMap(({ marks }, index) =>
    chosen[index] === null ? [{ index, quotes: sample(marks) }] : [],
  )
  if (unnamed.length === 0) return chosen
  const best = unnamed.map(() => LEAST_SHARE)
  const ids = among ?? texts.map(({ id }) => id)
  for (const id of ids) {
    const text = squeezed(shownText(db, id).whole())
    await turn()
    const places = await findQuotes(
      text,
      unnamed.flatMap(({ quotes }) => quotes),
      turn,
    )
    let from = 0
    for (const [at, { index, quotes }] of unnamed.entries()) {
      const found = places.slice(from, from + quotes.length).filter((place) => place !== null).length
      from += quotes.length
      const share = quotes.length === 0 ? 0 : found / quotes.length
      const isBetter = share > (best[at] ?? 1) || (chosen[index] === null && share === best[at])
      if (isBetter) [chosen[index], best[at]] = [id, share]
    }
  }
  return chosen
}

function named(
  { documentId, title }: MarksOfText,
  texts: readonly { id: string; title: string; fileName: string | null }[],
): string | null {
  if (texts.some(({ id }) => id === documentId)) return documentId
  const key = title && titleKey(title)
  if (!key) return null
  const same = texts.filter(
    (text) => titleKey(text.title) === key || (text.fileName && titleKey(text.fileName) === key),
  )
  return same.length === 1 ? (same[0]?.id ?? null) : null
}

/** The longest quotes: short ones stand in many texts. */
function sample(marks: readonly IncomingMark[]) {
  const quotes = marks.flatMap(({ quote }) => quote ?? [])
  return quotes.toSorted((a, b) => b.exact.length - a.exact.length).slice(0, SAMPLE)
}
