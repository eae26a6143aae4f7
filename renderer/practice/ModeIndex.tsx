import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'react-router'
import type { CaseSummary } from '../../shared/model/practice'
import { useApi } from '../app/api'
import { useWords } from '../app/words'
import { casePath, listPath, masteryPath, type CaseMode } from './case-path'

interface ModeIndexProps {
  /** how cases are worked here; null where none is */
  mode: CaseMode | null
  /** the case that is worked */
  one?: Pick<CaseSummary, 'key' | 'level'>
  isMastery?: boolean
}

/** Second part of the index: how many cases were tried, and the ways to practise. */
export function ModeIndex({ mode, one, isMastery = false }: ModeIndexProps) {
  const words = useWords()
  const api = useApi()
  const all: CaseSummary[] = useQuery(api.practice.cases.queryOptions()).data ?? []
  // Of those that come with modules: how many of one's own were tried says nothing.
  const cases = all.filter(({ isOwn, level }) => !isOwn && (!one || level === one.level))
  const { pathname } = useLocation()
  const due = useQuery(api.practice.difference.overview.queryOptions()).data?.due ?? 0
  const tried = cases.filter(({ attempts }) => attempts > 0).length
  const pathOf = (way: CaseMode) => (one ? casePath(one.key, way) : listPath(way))
  return (
    <>
      <h2>
        {one ? words('practice.levelName', { level: one.level }) : words('practice.allLevels')}
        <span>{words('practice.tried', { tried, of: cases.length })}</span>
      </h2>
      <Link to={pathOf('free')} aria-current={mode === 'free' ? 'true' : undefined}>
        <span>{words('practice.free')}</span>
      </Link>
      <Link to={pathOf('guided')} aria-current={mode === 'guided' ? 'true' : undefined}>
        <span>{words('practice.guided')}</span>
      </Link>
      {otherWays.map(({ path, name }) => (
        <Link
          key={path}
          to={path}
          aria-current={pathname === path ? 'page' : pathname.startsWith(path) ? 'true' : undefined}
        >
          <span>{words(name)}</span>
          {path === differencePath && due > 0 && (
            <span className="n">
              <span aria-hidden>{words('practice-modes.items', { count: due })}</span>
              <span className="vh"> {words('practice-modes.due', { count: due })}</span>
            </span>
          )}
        </Link>
      ))}
      <Link to={masteryPath} aria-current={isMastery ? 'page' : undefined}>
        <span>{words('practice.mastery')}</span>
      </Link>
    </>
  )
}

const differencePath = '/practice/difference'

/** Ways to practise that have screens of their own. */
const otherWays = [
  { path: differencePath, name: 'practice.difference' },
  { path: '/practice/quick-fire', name: 'practice.quickFire' },
  { path: '/practice/own', name: 'practice.own' },
  { path: '/practice/exam', name: 'practice.exam' },
] as const
