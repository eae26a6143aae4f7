import fuzzysort from 'fuzzysort'
import { useMemo, useState } from 'react'
import { commands, commandOf, type CommandId } from '../../shared/commands'
import { markColor } from '../../shared/model/annotation'
import { rangesOf } from '../../shared/text/fuzzy-ranges'
import { availableCommands, isMac } from '../app/commands'
import { keyWords } from '../app/keys'
import { usePalette } from '../app/stores/palette'
import { useSettings } from '../app/useSettings'
import { useWords } from '../app/words'
import { iconOf } from './command-icons'
import type { Row, RowGroup } from './rows'

/** What the palette itself does, and where it goes by the other group. */
const leftOut = new Set<CommandId>(['show-palette', 'search-all'])
const isPlace = (id: CommandId) => id === 'open-settings' || (id.startsWith('go-') && !/^go-(back|forward)$/.test(id))
const SHOWN = 6
const SHOWN_AT_FIRST = 5

/** Names that begin with what was typed come first; like names stay in the order of the menus. */
const likeness = (typed: string, { target, score }: { target: string; score: number }): number =>
  target.toLowerCase().startsWith(typed.trim().toLowerCase()) ? 2 : Math.round(score * 5) / 5

/**
 * Commands that somebody does where the palette was opened: what is done, and the screens to go to. Those of other places
 * are left out; the sheet of keys has them all.
 */
export function useCommandRows(typed: string): { done: RowGroup; screens: Row[] } {
  const words = useWords()
  const { markNames, singleKeys } = useSettings()
  const recent = usePalette((state) => state.recent)
  // As they were when it opened: the focus in its field is no reason for a command about selected words to go.
  const [available] = useState(() => new Set(availableCommands().map(({ id }) => id)))

  return useMemo(() => {
    const rows = commands
      .filter(({ id }) => available.has(id) && !leftOut.has(id))
      .map(({ id }): Row & { name: string; commandId: CommandId } => {
        const keys = commandOf(id).keys.find((it) => singleKeys || /Mod|Ctrl|Alt|F\d/.test(it))
        const color = markColor.safeParse(Number(/^mark-(\d)$/.exec(id)?.[1]))
        const name = color.success
          ? words('search.markAs', { name: markNames[color.data - 1] ?? '' })
          : words(`command.${id}`)
        return {
          id: `command ${id}`,
          commandId: id,
          name,
          text: { text: name, ranges: [] },
          voice: 'program',
          sign: color.success ? { color: color.data } : { icon: iconOf(id) },
          keys: keys === undefined ? null : keyWords(keys, isMac(), words('keys.then')).shown,
          choice: { kind: 'command', id },
        }
      })
    const places = rows.filter(({ commandId }) => isPlace(commandId))
    const others = rows.filter(({ commandId }) => !isPlace(commandId))
    if (typed.trim() === '') {
      const rank = ({ commandId }: (typeof rows)[number]) => {
        const at = recent.indexOf(commandId)
        // What was done from here lately, then what only this place has, then the rest.
        return at >= 0 ? at : commandOf(commandId).places.includes('everywhere') ? 200 : 100
      }
      // What is held down or pressed again and again is done by its key.
      const offered = others.filter(({ commandId }) => !commandOf(commandId).repeats)
      const shown = offered.toSorted((a, b) => rank(a) - rank(b)).slice(0, SHOWN_AT_FIRST)
      return { done: { id: 'do', rows: shown, total: others.length, counted: true }, screens: places }
    }
    const like = (some: typeof rows) => {
      const found = fuzzysort.go(typed, some, { key: 'name', limit: 0 })
      const best = found.toSorted((a, b) => likeness(typed, b) - likeness(typed, a)).slice(0, SHOWN)
      return {
        rows: best.map(({ obj, target, indexes }): Row => ({
          ...obj,
          text: { text: target, ranges: rangesOf(indexes) },
        })),
        total: found.total,
      }
    }
    const { rows: done, total } = like(others)
    return { done: { id: 'do', rows: done, total, counted: true }, screens: like(places).rows }
  }, [available, typed, words, markNames, singleKeys, recent])
}
