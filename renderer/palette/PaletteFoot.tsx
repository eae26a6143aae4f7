import { isMac } from '../app/commands'
import { useFailureWords } from '../app/failure'
import { keyWords } from '../app/keys'
import { useWords, Words } from '../app/words'
import { Button } from '../ui/Button'
import type { RowGroup } from './rows'

interface PaletteFootProps {
  typed: string
  groups: readonly RowGroup[]
  canList: boolean
  error: unknown
  /** an answer is on its way */
  isOld: boolean
  onAgain(): void
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)

/** What the keys do, how many rows there are of how many, and what went wrong. */
export function PaletteFoot({ typed, groups, canList, error, isOld, onAgain }: PaletteFootProps) {
  const words = useWords()
  const wordsFor = useFailureWords()
  const shown = sum(groups.map(({ rows }) => rows.length))
  const total = sum(groups.map((group) => group.total))
  const counted = groups.every((group) => group.counted)
  const isNothing = typed.trim() !== '' && shown === 0 && !isOld
  const count = words(counted ? 'search.shown' : 'search.shownOfMore', { shown, total })
  const key = (name: string) => <kbd className="cap">{name}</kbd>
  return (
    <>
      {isNothing && !error && <p className="palette-none">{words('search.none', { typed: typed.trim() })}</p>}
      {error !== null && (
        <p className="palette-none">
          {wordsFor(error).title}{' '}
          <Button kind="link" onPress={onAgain}>
            {words('action.retry')}
          </Button>
        </p>
      )}
      <p className="pfoot meta">
        <span aria-hidden>
          <Words id="search.keys" values={{ up: key('↑'), down: key('↓'), enter: key('Enter') }} />
          {canList && (
            <span className="wide-only">
              {' '}
              <Words id="search.keysList" values={{ key: key(keyWords('Mod+Enter', isMac(), '').shown) }} />
            </span>
          )}
        </span>
        <span className="grow" />
        {shown > 0 && <span>{count}</span>}
      </p>
      <p className="vh" role="status">
        {isOld ? '' : typed.trim() === '' ? '' : words('search.said', { shown, total })}
      </p>
    </>
  )
}
