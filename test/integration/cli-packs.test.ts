import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandLine, root } from './command-line'

const here = commandLine()
const { cli } = here

describe('pack check', () => {
  const shipped = join(root, 'resources/packs/module-14')
  const copy = () => {
    cpSync(shipped, join(here.folder, 'pack'), { recursive: true })
    return join(here.folder, 'pack')
  }
  const spoil = (pack: string, name: string, change: (text: string) => string) =>
    writeFileSync(join(pack, name), change(readFileSync(join(pack, name), 'utf8')))

  it('finds nothing in the pack that Actus brings, and needs no data folder for it', async () => {
    const { code, out } = await cli('pack', 'check', shipped)
    expect(out).toMatch(/has no faults: \d+ cards, \d+ cases\.\n$/)
    expect(code).toBe(0)
    expect(existsSync(join(here.folder, 'data'))).toBe(false)
  })

  it('names file, line and field of a fault, and ends with 1', async () => {
    const pack = copy()
    spoil(pack, 'terms.yaml', (text) => text.replace(/^(\s*-?\s*)definition:/m, '$1definitoin:'))
    const { code, out } = await cli('pack', 'check', pack)
    expect(code).toBe(1)
    expect(out).toMatch(/^terms\.yaml:\d+: /m)
    const { problems } = JSON.parse((await cli('pack', 'check', pack, '--json')).out)
    expect(problems[0]).toMatchObject({ file: 'terms.yaml', line: expect.any(Number), message: expect.any(String) })
  })

  it('says of an empty folder what is missing', async () => {
    const { code, out } = await cli('pack', 'check', here.folder)
    expect(code).toBe(1)
    expect(out).toMatch(/^pack\.yaml: /m)
  })
})
