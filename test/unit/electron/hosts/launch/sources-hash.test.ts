import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { builtIn } from '../../../../../electron/hosts/launch/sources-hash.mjs'

/** A project of three files. */
function project() {
  const folder = mkdtempSync(join(tmpdir(), 'actus-sources-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const name of ['electron/library', 'shared', 'renderer']) mkdirSync(join(folder, name), { recursive: true })
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  write('electron/library/a.ts', 'a')
  write('shared/b.ts', 'b')
  write('package-lock.json', '{}')
  return {
    write,
    remove: (name: string) => rmSync(join(folder, name)),
    hash: () => builtIn(folder).ACTUS_SOURCES_SHA256,
  }
}

test('a program whose sources or libraries are others is another program', () => {
  const { write, remove, hash } = project()
  const seen = [hash()]
  write('electron/library/a.ts', 'A')
  seen.push(hash())
  write('shared/c.ts', '')
  seen.push(hash())
  write('package-lock.json', '{ }')
  seen.push(hash())
  remove('shared/b.ts')
  seen.push(hash())
  expect(new Set(seen).size).toBe(seen.length)
  write('renderer/d.ts', 'of the window')
  expect(hash()).toBe(seen.at(-1))
})

test('words that move from one file to the next make another program', () => {
  const { write, hash } = project()
  const before = hash()
  write('electron/library/a.ts', 'ab')
  write('shared/b.ts', '')
  expect(hash()).not.toBe(before)
})
