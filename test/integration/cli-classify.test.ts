import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandLine, root } from './command-line'

const here = commandLine()
const { cli } = here
const file = (value: unknown) =>
  here.textFile('facts.json', typeof value === 'string' ? value : JSON.stringify(value, null, 2))

const persons = [
  { id: 'r', label: 'R.', role: 'subject' },
  { id: 'boy', label: 'the boy', role: 'subject' },
  { id: 'agent', label: 'the agent', role: 'actor' },
]
const facts = [
  { fact: 'act.recruitment', of: 'r', by: 'agent', is: 'yes', quotes: ['signed her up'] },
  { fact: 'means.deception', of: 'r', is: 'yes', quotes: ['there was no such hotel'] },
  { fact: 'purpose', of: 'boy', is: 'no', quotes: ['went home'] },
]

describe('classify', () => {
  it('shows each finding with its steps, words and sources, of whom it holds, and what else could be asked', async () => {
    const { code, out } = await cli('classify', '--facts', file({ persons, facts }))
    expect(code).toBe(0)
    expect(out).toContain('Trafficking in persons: insufficient facts\n')
    expect(out).toMatch(/^ {4}Act \(R\., the agent\): yes \(one of these\) \[Trafficking Protocol, article.3\(a\)\]$/m)
    expect(out).toMatch(/^ {6}recruitment \(R\., the agent\): yes “signed her up”$/m)
    expect(out).toContain('Assumed: Whoever did it acted intentionally.')
    expect(out).toMatch(
      /^ {2}R\.: Trafficking in persons: insufficient facts; .*\n {2}the boy: Trafficking in persons: no;/m,
    )
    expect(out).toMatch(
      /What would change it\n {2}Trafficking in persons: yes, if sexual exploitation \(R\., the agent\): yes\n/,
    )
    expect(out).toMatch(/What does not matter.*\n.*recruitment \(the boy, the agent\)/)
    expect(out).toMatch(/\nAsk next: What was to become of the person\? \(sexual exploitation \(R\., the agent\)\)\n$/)
  })

  it('shows the words of a statement once, though it denies many facts', async () => {
    const denied = { fact: 'purpose', is: 'no', quotes: ['she was paid as agreed'] }
    const { out } = await cli('classify', '--facts', file({ facts: [denied] }))
    expect(out).toMatch(/^ +sexual exploitation: no “she was paid as agreed”\n +forced labour or services: no$/m)
    expect(out.split('she was paid as agreed')).toHaveLength(2)
  })

  it('gives the same as JSON', async () => {
    const found = await here.json('classify', '--facts', file({ persons, facts, pack: 'tip-som-cyber-14' }))
    expect(found).toMatchObject({
      pack: 'tip-som-cyber-14',
      findings: { tip: { shown: 'insufficient', trace: { combines: 'all' } } },
      subjects: [{ subject: 'r' }, { subject: 'boy', findings: { tip: { shown: 'no' } } }],
      nextQuestion: { fact: 'purpose.sexual-exploitation', subject: 'r' },
    })
    expect(found.wouldChange[0]).toMatchObject({ finding: 'tip', becomes: 'yes', cost: 1 })
    expect(found.doesNotMatter).toContainEqual({ fact: 'victim.child', subject: 'boy', actor: null })
  })

  it('takes a pack from a folder, and numbers where the law has one', async () => {
    const piracy = join(root, 'test/fixtures/packs/piracy')
    const far = file({ facts: [{ fact: 'place.beyond-limit', is: 11.9, quotes: [] }] })
    const { out } = await cli('classify', '--facts', far, '--pack', piracy)
    expect(out).toMatch(/^Piracy: no$/m)
    expect(out).toMatch(/^ +twelve nautical miles or more from the baseline: no$/m)
  })

  it.each<[what: string, value: unknown, says: RegExp]>([
    ['that it is no JSON', '{ "facts": [', /^facts\.json:\d+: this is not valid JSON/],
    ['that it is empty', '', /^facts\.json: is empty; give fields with values/],
    [
      'that it is nested too deeply',
      `{ "facts": ${'['.repeat(20_000)}${']'.repeat(20_000)} }`,
      /^facts\.json:1: .*too deeply$/m,
    ],
    [
      'that there are too many persons',
      { persons: Array.from({ length: 300 }, (_, at) => ({ id: `p${at}`, label: 'P.', role: 'actor' })), facts: [] },
      /persons: has too many entries: at most 12/,
    ],
    ['which field is missing', { persons }, /^facts\.json:?\d*: facts: is missing/],
    [
      'which field has a value that is not allowed',
      { facts: [{ ...facts[0], is: 'maybe' }] },
      /facts\.0\.is: is “maybe”; give/,
    ],
    ['a field that it does not know', { facts, person: [] }, /person: “person” is no field/],
    [
      'a fact that the rules do not have',
      { facts: [{ fact: 'act.flown', is: 'yes', quotes: [] }] },
      /facts\.0\.fact: the rules have no fact “act\.flown”; there are act\.recruitment, /,
    ],
    [
      'an element that can only be denied',
      { facts: [{ fact: 'means', is: 'yes', quotes: [] }] },
      /facts\.0\.fact: the rules have no fact “means”/,
    ],
    [
      'a number where there is no threshold',
      { facts: [{ fact: 'victim.child', is: 16, quotes: [] }] },
      /facts\.0\.is: “victim\.child” has no threshold/,
    ],
    ['a person who is not there', { facts }, /facts\.0\.of: no person here is called “r”/],
    [
      'a person with another role',
      { persons, facts: [{ ...facts[0], by: 'r' }] },
      /facts\.0\.by: “r” has the role subject/,
    ],
    [
      'a person who stands twice',
      { persons: [...persons, persons[0]], facts },
      /persons\.3\.id: “r” stands here a second time/,
    ],
    ['a pack that is not here', { facts: [], pack: 'law' }, /pack: no such pack is here; there are: tip-som-cyber-14/],
  ])('says %s, with its field, and ends with 1', async (_, value, says) => {
    const { code, out } = await cli('classify', '--facts', file(value))
    expect(out).toMatch(says)
    expect(code).toBe(1)
  })

  it('says in JSON what is wrong', async () => {
    const { out } = await cli('classify', '--facts', file({ facts }), '--json')
    const { problems } = JSON.parse(out)
    expect(problems[0]).toMatchObject({ file: 'facts.json', line: 5, field: 'facts.0.of', message: expect.any(String) })
  })

  it('needs no words that show a fact', async () => {
    const { out, code } = await cli('classify', '--facts', file({ facts: [{ fact: 'act.transfer', is: 'yes' }] }))
    expect(out).toContain('transfer: yes\n')
    expect(code).toBe(0)
  })

  it('wants a file that can be read', async () => {
    const missing = await cli('classify', '--facts', join(here.folder, 'nothing.json'))
    expect(missing.out).toBe(
      'nothing.json: cannot be read, as there is no file of this name: check its name and place\n',
    )
    expect(missing.code).toBe(1)
    const utf16 = here.textFile('wide.json', '')
    writeFileSync(utf16, Buffer.from('\uFEFF{}', 'utf16le'))
    expect((await cli('classify', '--facts', utf16)).out).toBe(
      'wide.json: is not text in UTF-8: save it again with that encoding\n',
    )
    expect(await cli('classify')).toMatchObject({ code: 2 })
  })
})
