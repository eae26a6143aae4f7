import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
    rmSync(join(here.folder, 'data'), { recursive: true })
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

  it('names a key that differs from the rules, which is no fault', async () => {
    const pack = copy()
    spoil(pack, 'cases.yaml', (text) => text.replace('findings: { tip: no, som: yes', 'findings: { tip: no, som: no'))
    const { code, out } = await cli('pack', 'check', pack)
    expect(out).toMatch(/^cases\.yaml:\d+: 0\.findings\.som: “som” is no here.*\n.*has no faults/)
    expect(code).toBe(0)
  })

  it('says of an empty folder what is missing', async () => {
    const { code, out } = await cli('pack', 'check', here.folder)
    expect(code).toBe(1)
    expect(out).toMatch(/^pack\.yaml: /m)
  })
})

describe('a pack by hand', () => {
  const path = (name: string) => join(here.folder, name)

  it('begins with one that works, is covered, exported, imported, and exported again from what is installed', async () => {
    expect((await cli('pack', 'new', path('my pack'), '--title', 'Keeping and taking')).code).toBe(0)
    expect((await cli('pack', 'check', path('my pack'))).out).toMatch(/has no faults: 2 cards, 2 cases/)
    const covered = await cli('pack', 'coverage', path('my pack'))
    expect(covered.out).toMatch(/2 cases .*1 pair/)
    expect(covered.out).toMatch(/wrong: yes 1, no 1, insufficient 0; missed by one fact: 1/)
    expect((await cli('pack', 'export', path('my pack'), path('a.actuspack'))).code).toBe(0)
    expect((await cli('pack', 'import', path('a.actuspack'))).out).toBe(
      'Keeping and taking 0.1.0 is here now, with 2 new cards.\n',
    )
    expect((await cli('pack', 'import', path('a.actuspack'))).out).toMatch(/is here already/)
    expect((await cli('list')).out).toContain('Keeping and taking')
    expect((await cli('pack', 'export', 'my-pack', path('b.actuspack'))).code).toBe(0)
    expect(readFileSync(path('b.actuspack')).equals(readFileSync(path('a.actuspack')))).toBe(true)
  })

  it('is not written over what is there, and one with faults is not exported', async () => {
    writeFileSync(path('something'), 'x')
    const { code } = await cli('pack', 'new', here.folder)
    expect(code).toBe(1)
    await cli('pack', 'new', path('own'))
    writeFileSync(path('own/terms.yaml'), '- id: x')
    const refused = await cli('pack', 'export', path('own'), path('own.actuspack'))
    expect(refused.code).toBe(1)
    expect(refused.out).toMatch(/^terms\.yaml:1/m)
    expect(existsSync(path('own.actuspack'))).toBe(false)
  })

  it('comes in under a name in capitals; what is no pack, and no file, is said to be none', async () => {
    await cli('pack', 'new', path('own'))
    await cli('pack', 'export', path('own'), path('OWN.ACTUSPACK'))
    expect((await cli('pack', 'import', path('OWN.ACTUSPACK'))).out).toMatch(/is here now/)
    const text = await cli('pack', 'import', path('own/pack.yaml'))
    expect(text).toMatchObject({ code: 1, err: expect.stringContaining('It is no pack that Actus made') })
    expect(await cli('pack', 'import', '/dev/zero')).toMatchObject({
      code: 1,
      err: expect.stringContaining('not a file'),
    })
    const nowhere = await cli('pack', 'export', 'nowhere', path('c.actuspack'))
    expect(nowhere).toMatchObject({ code: 1, err: expect.stringContaining('neither a pack with this id nor a folder') })
  })

  it('of a lower version asks before it comes in', async () => {
    await cli('pack', 'new', path('own'))
    const asVersion = async (version: string) => {
      const manifest = readFileSync(path('own/pack.yaml'), 'utf8').replace(/^version: .*$/m, `version: ${version}`)
      writeFileSync(path('own/pack.yaml'), manifest)
      await cli('pack', 'export', path('own'), path(`${version}.actuspack`))
      return path(`${version}.actuspack`)
    }
    await cli('pack', 'import', await asVersion('2.0.0'))
    const older = await asVersion('1.0.0')
    const asked = await cli('pack', 'import', older)
    expect(asked).toMatchObject({ code: 1, out: expect.stringContaining('with --older') })
    expect((await cli('pack', 'import', older, '--older')).out).toMatch(/1\.0\.0 took the place of 2\.0\.0/)
  })
})
