import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commands, places, type CommandEntry, type Place } from '../../../shared/commands'

/** Every key of a command as it is pressed on a machine: Mod is Control on Windows and Linux, Command on macOS. */
function pressed(command: CommandEntry, isMac: boolean): string[] {
  const { keys, desktopKeys = [] } = command
  return [...keys, ...desktopKeys].map((key) =>
    key
      .split(' ')
      .map((chord) =>
        chord
          .replace('Mod', isMac ? 'Meta' : 'Ctrl')
          .split('+')
          .toSorted()
          .join('+'),
      )
      .join(' '),
  )
}

/** Two keys clash if they are the same, or if one is the first of the other's two. */
const clash = (a: string, b: string) => a === b || a.split(' ')[0] === b || b.split(' ')[0] === a

/** Pairs of commands with clashing keys where both hold. */
function clashes(all: readonly CommandEntry[], isMac: boolean): string[] {
  const bothHold = (a: readonly Place[], b: readonly Place[]) =>
    a.includes('everywhere') || b.includes('everywhere') || a.some((place) => b.includes(place))
  return all.flatMap((a, at) =>
    all
      .slice(at + 1)
      .filter((b) => bothHold(a.places, b.places))
      .filter((b) => pressed(a, isMac).some((key) => pressed(b, isMac).some((other) => clash(key, other))))
      .map((b) => `${a.id} and ${b.id}`),
  )
}

describe('the table of commands', () => {
  it.each([false, true])('has no clash within a place or with everywhere (on macOS: %s)', (isMac) => {
    expect(clashes(commands, isMac)).toEqual([])
  })

  it('finds a clash where there is one', () => {
    const command = (id: string, place: Place, key: string): CommandEntry => ({ id, places: [place], keys: [key] })
    expect(clashes([command('a', 'reader', 'C'), command('b', 'everywhere', 'C')], false)).toEqual(['a and b'])
    expect(clashes([command('a', 'reader', 'G'), command('b', 'everywhere', 'G H')], false)).toEqual(['a and b'])
    expect(clashes([command('a', 'reader', 'Shift+Mod+Z'), command('b', 'reader', 'Ctrl+Shift+Z')], false)).toEqual([
      'a and b',
    ])
    expect(clashes([command('a', 'reader', '1'), command('b', 'review', '1')], false)).toEqual([])
  })

  it('names each command once, in places that exist', () => {
    const ids = commands.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const table: readonly CommandEntry[] = commands
    for (const command of table) expect(command.places.every((place) => places.includes(place))).toBe(true)
  })

  it('takes no key that layouts, the system or the browser own', () => {
    const table: readonly CommandEntry[] = commands
    for (const { keys } of table) {
      for (const key of keys) {
        expect(key).not.toMatch(/\[|\]|Ctrl\+Alt|^(Ctrl|Alt)\+Shift$/)
        expect(key).not.toMatch(/^Mod\+[NTWLRD\d]$/)
      }
    }
  })

  it('has somebody who does each command', () => {
    const sources = globSync('renderer/**/*.{ts,tsx}').map((file) => readFileSync(file, 'utf8'))
    const done = new Set(
      sources.flatMap((source) => [...source.matchAll(/useCommand\(\s*'([\w-]+)'/g)].map(([, id]) => id)),
    )
    expect(commands.map(({ id }) => id).filter((id) => !done.has(id))).toEqual([])
  })
})
