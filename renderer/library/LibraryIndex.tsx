import { useIntl } from 'react-intl'
import { Link } from 'react-router'
import { useWords } from '../app/words'
import { placePath, type LibraryPlace, type ModuleGroup } from './arrange'

interface LibraryIndexProps {
  here: LibraryPlace
  modules: readonly ModuleGroup[]
  /** how many texts there are, how many of them in no module, and how many in the trash */
  counts: { all: number; alone: number; trash: number }
}

/** The second part of the index: all texts, the modules that they are pages of, and the trash. */
export function LibraryIndex({ here, modules, counts }: LibraryIndexProps) {
  const words = useWords()
  return (
    <>
      <h2>{words('library.places')}</h2>
      <Place place={{ kind: 'all' }} here={here} name={words('library.all')} count={counts.all} />
      {modules.map(({ id, title, pages }) => (
        <Place key={id} place={{ kind: 'module', moduleId: id }} here={here} name={title} count={pages} isSub />
      ))}
      {modules.length > 0 && (
        <Place place={{ kind: 'alone' }} here={here} name={words('library.alone')} count={counts.alone} isSub />
      )}
      <Place place={{ kind: 'trash' }} here={here} name={words('library.trash')} count={counts.trash} />
    </>
  )
}

interface PlaceProps {
  place: LibraryPlace
  here: LibraryPlace
  name: string
  count: number
  isSub?: boolean
}

function Place({ place, here, name, count, isSub = false }: PlaceProps) {
  const intl = useIntl()
  const path = placePath(place)
  return (
    <Link to={path} className={isSub ? 'sub' : undefined} aria-current={path === placePath(here) ? 'true' : undefined}>
      <span>{name}</span>
      <span className="n">{intl.formatNumber(count)}</span>
    </Link>
  )
}
