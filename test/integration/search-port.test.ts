import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSearchPort, type SearchPort } from '../../electron/search/public'
import { importDocument } from '../../electron/library/public'
import { temporaryLibrary, textFile } from './temporary-library'

const program = join(import.meta.dirname, '../../out/main/search-thread.js')
const question = (typed: string) => ({ typed, typing: false, limit: 5 })

let library: ReturnType<typeof temporaryLibrary>
let port: SearchPort
beforeEach(async () => {
  library = temporaryLibrary()
  await importDocument(library.context, textFile('canal.md', '# The canal\n\nA weir holds the water back.'))
  port = createSearchPort(program, library.files.store.db)
})
afterEach(() => port.close())

describe('the thread that searches', () => {
  test('finds what was written just before', async () => {
    expect((await port.hits(question('weir'), 'window'))?.texts.total).toBe(1)
    await importDocument(library.context, textFile('river.md', '# The river\n\nNo weir is here.'))
    expect((await port.hits(question('weir'), 'window'))?.texts.total).toBe(2)
  })

  test('drops a question for a newer one of the same window, and answers those of others', async () => {
    const asked = ['w', 'we', 'wei', 'weir'].map((typed) => port.hits(question(typed), 'window'))
    const other = port.hits(question('water'), 'other window')
    const answers = await Promise.all(asked)
    expect(answers.slice(1, 3)).toEqual([null, null])
    expect(answers[3]?.texts.total).toBe(1)
    expect((await other)?.texts.total).toBe(1)
  })

  test('closes its connection before the store closes, whose log then goes', async () => {
    await port.hits(question('weir'), 'window')
    port.close()
    library.files.store.close()
    expect(existsSync(`${library.files.file}-wal`)).toBe(false)
    library.files.reopen()
  })

  test('is done without where it can not be started', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const broken = createSearchPort(join(import.meta.dirname, 'no-such-program.js'), library.files.store.db)
    expect((await broken.hits(question('weir'), 'window'))?.texts.total).toBe(1)
    expect((await broken.hits(question('water'), 'window'))?.texts.total).toBe(1)
    expect(said).toHaveBeenCalledOnce()
    broken.close()
  })
})
