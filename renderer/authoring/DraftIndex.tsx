import { Link } from 'react-router'
import type { DraftPart } from '../../shared/pack/draft-parts'
import { partShowing } from '../../shared/pack/draft-parts'
import { useWords } from '../app/words'
import { entriesOf } from './entries'
import type { DraftState } from './useDraft'

interface DraftIndexProps {
  id: string
  parts: readonly DraftPart[]
  current: string
  draft: DraftState
}

/** The parts of a draft, with how many entries each has, and where there are faults. */
export function DraftIndex({ id, parts, current, draft }: DraftIndexProps) {
  const words = useWords()
  const { problems, files } = draft
  const faults = (part: string) =>
    problems.filter(({ file, field }) =>
      part === 'text' ? file === 'module.md' : field !== '' && partShowing(file, field) === part,
    ).length
  const place = (part: string, count: number | null) => (
    <Link key={part} to={`/authoring/${id}/${part}`} aria-current={part === current ? 'true' : undefined}>
      <span>{words(`authoring.part.${partNamed(part)}`)}</span>
      <span className="meta">
        {count ?? ''}
        {faults(part) > 0 && (
          <span className="author-faulty"> {words('authoring.faults', { count: faults(part) })}</span>
        )}
      </span>
    </Link>
  )
  const [manifest, ...others] = parts
  return (
    <>
      <h2>{words('authoring.draft')}</h2>
      {manifest && place(manifest.id, null)}
      {place('text', null)}
      {others.map((part) => place(part.id, part.isList ? entriesOf(part, files, []).length : null))}
      {place('coverage', null)}
      {place('files', null)}
    </>
  )
}

const names = [
  'pack',
  'text',
  'terms',
  'cards',
  'facts',
  'elements',
  'findings',
  'distinctions',
  'rules',
  'cases',
  'coverage',
  'files',
] as const
export type PartName = (typeof names)[number]

/** The part that an address names; the manifest if it names none. */
export const partNamed = (said: string | undefined): PartName => names.find((name) => name === said) ?? 'pack'
