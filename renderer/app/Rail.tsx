import { useQuery } from '@tanstack/react-query'
import { BookOpenIcon } from '@phosphor-icons/react/BookOpen'
import { BooksIcon } from '@phosphor-icons/react/Books'
import { CardsThreeIcon } from '@phosphor-icons/react/CardsThree'
import { HouseIcon } from '@phosphor-icons/react/House'
import { NotebookIcon } from '@phosphor-icons/react/Notebook'
import { ScalesIcon } from '@phosphor-icons/react/Scales'
import { SlidersHorizontalIcon } from '@phosphor-icons/react/SlidersHorizontal'
import { TableIcon } from '@phosphor-icons/react/Table'
import type { Icon as Glyph } from '@phosphor-icons/react'
import { Link, NavLink } from 'react-router'
import type { MessageId } from '../../shared/words/catalogue'
import { Icon } from '../ui/Icon'
import { Mark } from '../ui/Mark'
import { useApi } from './api'
import { MoreTab } from './MoreTab'
import { SeekBox } from './SeekBox'
import { useFrame } from './stores/frame'
import { useSettings } from './useSettings'
import { useWords } from './words'

interface Place {
  to: string
  name: MessageId
  icon: Glyph
  /** stands in the bottom bar of a small window */
  tab?: boolean
}

/** The index's first part, in its groups: always the same. */
const places: Place[][] = [
  [{ to: '/', name: 'nav.home', icon: HouseIcon, tab: true }],
  [
    { to: '/read', name: 'nav.reader', icon: BookOpenIcon, tab: true },
    { to: '/notebook', name: 'nav.notebook', icon: NotebookIcon },
    { to: '/library', name: 'nav.library', icon: BooksIcon },
  ],
  [
    { to: '/review', name: 'nav.review', icon: CardsThreeIcon },
    { to: '/cards', name: 'nav.cards', icon: TableIcon, tab: true },
  ],
  [{ to: '/practice', name: 'nav.practice', icon: ScalesIcon, tab: true }],
]

/** How many cards wait; null while unknown, and in the very first minutes, when a count would only press. */
function useWaiting(): number | null {
  const api = useApi()
  const { hintsDone } = useSettings()
  const { data } = useQuery(api.review.today.queryOptions())
  if (!data || hintsDone === 0) return null
  const waiting = data.counts.due + data.counts.learning + data.counts.fresh
  return waiting > 0 ? waiting : null
}

/** The index: where one can go, and what is in this place, which the screen puts into the slot. */
export function Rail() {
  const words = useWords()
  const waiting = useWaiting()
  const setIndex = useFrame((state) => state.setIndex)
  const indexOpen = useFrame((state) => state.indexOpen)
  return (
    <nav className={indexOpen ? 'rail is-open' : 'rail'} aria-label={words('app.name')} id="index" tabIndex={-1}>
      <Link className="brand" to="/">
        <Mark />
        <span>{words('app.name')}</span>
      </Link>
      <SeekBox />
      <ul className="nav">
        {places.flatMap((group, at) => [
          ...(at > 0 ? [<li key={`gap-${group[0]?.to}`} className="gap" aria-hidden />] : []),
          ...group.map(({ to, name, icon, tab }) => (
            <li key={to} className={tab ? 'tab' : undefined}>
              <NavLink to={to} end={to === '/'} title={words(name)}>
                <Icon of={icon} />
                <span>{words(name)}</span>
                {to === '/review' && waiting !== null && (
                  <span className="n">
                    <span aria-hidden>{words('nav.reviewCount', { count: waiting })}</span>
                    <span className="vh">{words('nav.reviewName', { count: waiting })}</span>
                  </span>
                )}
              </NavLink>
            </li>
          )),
        ])}
        <MoreTab />
      </ul>
      <div className="index-slot" ref={setIndex} />
      <div className="rail-foot">
        <NavLink to="/settings" title={words('nav.settings')}>
          <Icon of={SlidersHorizontalIcon} small />
          <span>{words('nav.settings')}</span>
        </NavLink>
      </div>
    </nav>
  )
}
