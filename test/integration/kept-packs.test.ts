import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { checkPack, installPacks, keptPacks, loadPacks } from '../../electron/library/public'
import { yamlFiles } from '../../shared/pack/parts'
import { moduleFile } from '../../shared/pack/starting-pack'
import { smallPack } from '../unit/electron/library/small-pack'
import { temporaryStore } from './temporary-store'

const bundled = join(import.meta.dirname, '../../resources/packs/module-14')
const PROGRAM = 'program 1'

/** A data file, and the folder of packs that its starts read, with a copy of one. */
function startsWith(pack = smallPack()) {
  const files = temporaryStore()
  const folder = mkdtempSync(join(tmpdir(), 'actus-kept-packs-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(pack, join(folder, 'one'), { recursive: true })
  return {
    files,
    /** What a start of a program reads. */
    start: (program: string | null = PROGRAM) => loadPacks(folder, keptPacks(files, program)),
    edit(file: string, edited: (text: string) => string) {
      const path = join(folder, 'one', file)
      writeFileSync(path, edited(readFileSync(path, 'utf8')))
    },
    /** Marks what is kept, so that it shows where it is used. */
    markKept() {
      const mark = files.store.db.prepare(
        `UPDATE kept_pack SET pack_json = json_set(pack_json, '$.manifest.shortTitle', 'Kept')`,
      )
      expect(mark.run().changes).toBe(1)
    },
    kept: () => files.store.db.prepare<[], number>('SELECT count(*) FROM kept_pack').pluck().get(),
  }
}

const titleIn = (shelf: ReturnType<typeof loadPacks>) => shelf.list()[0]?.pack.manifest.shortTitle

describe('a pack that was read before', () => {
  test('is not read again by the next start, and is the same in all that it holds', () => {
    const { start, markKept } = startsWith(bundled)
    start()
    const fresh = checkPack(bundled).pack
    const kept = start().get(fresh?.id ?? '')
    expect(kept.pack).toEqual(fresh?.pack)
    expect(kept.document).toEqual(fresh?.document)
    expect(kept.contentSha256).toBe(fresh?.contentSha256)
    for (const { passage } of kept.pack.terms)
      expect(kept.resolvePassage(passage)).toEqual(fresh?.resolvePassage(passage))
    markKept()
    expect(titleIn(start())).toBe('Kept')
  })

  test.each([moduleFile, ...yamlFiles])('is read again when a byte of %s is another', (file) => {
    const { start, edit, markKept } = startsWith()
    start()
    markKept()
    edit(file, (text) => `${text}\n`)
    expect(titleIn(start())).not.toBe('Kept')
    // What was kept of the other bytes is gone with that.
    edit(file, (text) => text.slice(0, -1))
    expect(titleIn(start())).not.toBe('Kept')
  })

  test('is read again by another program, and each time by one that may become another', () => {
    const { start, markKept, kept } = startsWith()
    start(null)
    expect(kept()).toBe(0)
    start()
    markKept()
    expect(titleIn(start(null))).not.toBe('Kept')
    expect(titleIn(start('program 2'))).not.toBe('Kept')
    markKept()
    expect(titleIn(start('program 2'))).toBe('Kept')
  })

  test('is named as faulty when it has faults now, and is read again when they are mended', () => {
    const { start, edit } = startsWith()
    start()
    edit('pack.yaml', (text) => text.replace('id: ', 'Id: '))
    const faulty = start()
    expect(faulty.list()).toEqual([])
    expect(faulty.faulty()).toMatchObject([{ folder: 'one', problems: [{ line: 1 }, { line: 2 }] }])
    edit('pack.yaml', (text) => text.replace('Id: ', 'id: '))
    expect(titleIn(start())).toBe('Locks')
  })

  test('is no step of undo, and its cards are brought in from what is kept as from the files', () => {
    const { files, start } = startsWith()
    start()
    const context = { store: files.store, packs: start(), now: files.now }
    installPacks(context)
    const cards = files.store.db.prepare<[], number>('SELECT count(*) FROM card').pluck().get()
    expect(cards).toBeGreaterThanOrEqual(context.packs.get('locks').pack.cards.length)
    expect(files.store.history()).toEqual({ undo: null, redo: null })
  })
})
