import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useApi } from '../../app/api'
import { useWords } from '../../app/words'
import { ModeIndex } from '../ModeIndex'
import { ownPath } from '../../app/own-path'

/** Second part of the index: the ways to practise, and the own cases. */
export function OwnIndex({ id }: { id: string | null }) {
  const words = useWords()
  const api = useApi()
  const { data: cases = [] } = useQuery(api.practice.own.list.queryOptions())
  return (
    <>
      <ModeIndex mode={null} />
      {cases.length > 0 && <h2 className="own-heading">{words('own-case.all')}</h2>}
      {cases.map((one) => (
        <Link key={one.id} to={ownPath(one.id)} aria-current={id === one.id ? 'page' : undefined}>
          <span dir="auto">{one.title || words('own-case.untitled')}</span>
        </Link>
      ))}
    </>
  )
}
