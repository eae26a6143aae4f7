import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { lockDataFolder } from '../../electron/store/lock'
import { commandLine } from './command-line'

const here = commandLine()
const { cli } = here

const text =
  'The driver hid four men from Nepal in a tank of the lorry and took them across the border at night. ' +
  'Each of them had paid the driver 3,000 euros. Smuggling is punishable with imprisonment of up to eight years.'
/** By patterns alone, which need no trained model. */
const byPatterns = ['--layers', 'patterns']
const lines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('classify --jsonl', () => {
  it('prints a line for each case, with facts, places in code points, confidence and time', async () => {
    const input = [
      { id: 'a', text },
      { id: 2, text: `🚚 ${text}` },
    ].map((one) => JSON.stringify(one))
    const { code, out, err } = await here.cliReading(input, 'classify', '--jsonl', ...byPatterns)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const found = lines(out)
    expect(found.map(({ id }) => id)).toEqual(['a', 2])
    for (const [at, { evidence, elements, confidence, ms, ...labels }] of found.entries()) {
      expect(labels).toMatchObject({ tip: 'insufficient', cyber: 'none', serious_crime: 'yes' })
      expect(elements).toMatchObject({ border_crossing: true, irregular_entry: true, purpose: [] })
      expect(Object.keys(confidence)).toEqual(['tip', 'som', 'cyber', 'serious_crime'])
      expect(ms).toBeGreaterThan(0)
      const points = [...(at === 0 ? text : `🚚 ${text}`)]
      const penalty = evidence.find((one: { fact: string }) => one.fact === 'penalty.four-years')
      expect(penalty.text).toContain('up to eight years')
      expect(points.slice(penalty.start, penalty.end).join('')).toBe(penalty.text)
      expect(penalty.reason).toMatch(/^told by a number/)
    }
  })

  it('says of each line that cannot be read what is wrong and what to do, and goes on', async () => {
    const input = [
      'no JSON',
      '',
      '{"id":"x"}',
      JSON.stringify({ id: 3, text: 'Too short.' }),
      JSON.stringify({ id: 4, text: 'word '.repeat(2001) }),
      JSON.stringify({ id: 5, text }),
    ]
    const { code, out } = await here.cliReading(input, 'classify', '--jsonl', ...byPatterns)
    expect(code).toBe(0)
    const found = lines(out)
    expect(found).toHaveLength(5)
    expect(found[0]).toEqual({ error: expect.stringMatching(/no JSON with a text.*Give an object/) })
    expect(found[1]).toEqual({ id: 'x', error: expect.stringMatching(/Give an object/) })
    expect(found[2]).toEqual({ id: 3, error: expect.stringMatching(/too short.*2 words.*20 words/) })
    expect(found[3]).toEqual({ id: 4, error: expect.stringMatching(/too long.*2,001 words.*2,000 words/) })
    expect(found[4]).toMatchObject({ id: 5, serious_crime: 'yes' })
  })

  it('reads while another Actus has the data folder, by the packs that came with the program', async () => {
    const data = join(here.folder, 'data')
    const lock = lockDataFolder(data, { host: 'desktop', pid: process.pid, sinceMs: 0 })
    onTestFinished(() => lock.release())
    const { code, out, err } = await here.cliReading(
      [JSON.stringify({ id: 'a', text })],
      'classify',
      '--jsonl',
      ...byPatterns,
    )
    expect(code).toBe(0)
    expect(err).toContain('Another Actus has this data folder open')
    expect(lines(out)).toMatchObject([{ id: 'a', serious_crime: 'yes' }])
    expect(await cli('list')).toMatchObject({ code: 1, err: expect.stringContaining('is in use') })
  })

  it('prints a line as soon as its case was read, before the next comes', async () => {
    const seen: number[] = []
    async function* input() {
      for (const id of [1, 2]) {
        seen.push(here.printed().length)
        yield JSON.stringify({ id, text })
      }
      seen.push(here.printed().length)
    }
    await here.cliReading(input(), 'classify', '--jsonl', ...byPatterns)
    const [before = -1, afterOne = -1, afterTwo = -1] = seen
    expect(before).toBe(0)
    expect(afterOne).toBeGreaterThan(0)
    expect(afterTwo).toBeGreaterThan(afterOne)
  })

  it('ends with 0 where nothing comes, and with 1 and a reason where no pack reads', async () => {
    expect(await here.cliReading([], 'classify', '--jsonl')).toEqual({ code: 0, out: '', err: '' })
    const piracy = await here.cliReading(
      [JSON.stringify({ id: 1, text })],
      'classify',
      '--jsonl',
      '--pack',
      'test/fixtures/packs/piracy',
    )
    expect(piracy).toMatchObject({ code: 1, out: '', err: expect.stringContaining('No reader comes with') })
    const none = await here.cliReading([], 'classify', '--jsonl', '--pack', 'law')
    expect(none).toMatchObject({ code: 1, out: expect.stringContaining('no such pack is here') })
  })
})

describe('classify FILE', () => {
  it('tells what is concluded, each fact with its words and why, and how it follows', async () => {
    const { code, out } = await cli('classify', here.textFile('case.txt', text), ...byPatterns)
    expect(code).toBe(0)
    expect(out).toMatch(/^Serious crime: .*yes \(\d+%\)$/m)
    expect(out).toMatch(
      /^ {2}maximum of four years or more: yes \(told by a number, in “.*”\)\n {4}“Smuggling .*eight years”$/m,
    )
    expect(out).toMatch(/^By the rules of /m)
    expect(out).toMatch(/^ +border crossed: yes “.*border/m)
  })

  it('says that it is perhaps so, with the sentence, where little speaks for it', async () => {
    const { out } = await cli('classify', here.textFile('case.txt', text), ...byPatterns)
    expect(out).toMatch(/^Trafficking in persons: perhaps insufficient facts \(33%\)\n {2}In: “.*”$/m)
  })

  it('shows of what rests on several facts the sentence of the least sure of them', async () => {
    const attacked = `${text} Somebody encrypted the servers of the port and asked for bitcoin.`
    const { out } = await cli('classify', here.textFile('case.txt', attacked), ...byPatterns)
    expect(out).toMatch(/^Technology: perhaps .*\n {2}In: “Somebody encrypted .*bitcoin\.”$/m)
  })

  it('takes facts by the ending of the file, as --facts does', async () => {
    const facts = here.textFile('facts.yaml', 'facts:\n  - { fact: act.transfer, is: yes }\n')
    const { code, out } = await cli('classify', facts)
    expect(code).toBe(0)
    expect(out).toContain('transfer: yes\n')
    expect(await cli('classify', '--facts', facts)).toMatchObject({ code, out })
  })

  it('wants one thing to classify, that is there, in UTF-8, and layers that there are', async () => {
    expect(await cli('classify')).toMatchObject({ code: 2, err: expect.stringContaining('name one of these') })
    expect(await cli('classify', 'case.txt', '--jsonl')).toMatchObject({ code: 2 })
    expect(await cli('classify', 'case.txt', '--layers', 'magic')).toMatchObject({
      code: 2,
      err: expect.stringContaining('embedding, linear, patterns'),
    })
    const missing = await cli('classify', join(here.folder, 'nothing.txt'))
    expect(missing).toMatchObject({
      code: 1,
      out: 'nothing.txt: cannot be read, as there is no file of this name: check its name and place\n',
    })
    const wide = here.textFile('wide.txt', '')
    writeFileSync(wide, Buffer.from('\uFEFFtext', 'utf16le'))
    expect((await cli('classify', wide)).out).toMatch(/^wide\.txt: is not text in UTF-8/)
    expect(await cli('classify', here.textFile('short.txt', 'Too short.'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('too short'),
    })
  })
})
