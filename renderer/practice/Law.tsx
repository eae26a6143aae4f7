import { Link } from 'react-router'
import type { ShownLaw } from '../../shared/model/practice'
import type { Question } from './questions'

/** What a question asks in full, and the law that asks for it. */
export function Law({ question: { asked, law } }: { question: Question }) {
  return (
    <p className="law">
      {asked} <LawLink law={law} />
    </p>
  )
}

/** A source, leading to where the module explains it. */
export function LawLink({ law }: { law: ShownLaw }) {
  const path = passagePathOf(law)
  return path ? (
    <Link className="link" to={path}>
      {law.text}
    </Link>
  ) : (
    law.text
  )
}

/** The address of the passage that explains a source; null if the module has none. */
export function passagePathOf({ documentId, sectionId }: ShownLaw): string | null {
  if (documentId === null) return null
  return `/read/${encodeURIComponent(documentId)}${sectionId === null ? '' : `#${encodeURIComponent(sectionId)}`}`
}
