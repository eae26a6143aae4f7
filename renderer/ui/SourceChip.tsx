import { Link } from 'react-router'

interface SourceChipProps {
  documentId: string
  /** of the canonical text: where the passage starts */
  offset: number
  /** number as in the gutter; null for unnumbered sections */
  number: string | null
  title: string
  /** what the place in the history is told, as where the link was followed */
  state?: unknown
}

/** The address of a passage in the reader. */
export const passagePath = (documentId: string, offset: number): string =>
  `/read/${encodeURIComponent(documentId)}?at=${offset}`

/** The other end of a link: the passage that a card, a finding or a mark rests on. */
export function SourceChip({ documentId, offset, number, title, state }: SourceChipProps) {
  return (
    <Link className="src" to={passagePath(documentId, offset)} state={state}>
      {number && <span className="r">§ {number}</span>}
      <span>{title}</span>
    </Link>
  )
}
