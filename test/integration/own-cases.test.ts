import { beforeEach, describe, expect, test } from 'vitest'
import { evaluate } from '../../shared/classifier/engine'
import type { OwnTold } from '../../shared/model/own-case'
import { AppError } from '../../shared/errors'
import { temporaryWhole } from './temporary-whole'
import { bring, written } from './whole-collection'

const PACK = 'tip-som-cyber-14'
const TEXT = `R., who is 24, answered an advertisement for work in a kitchen. There was no kitchen.

T. took her passport and said that she would work in a laundry until the journey was paid.`

const told: OwnTold = {
  persons: [
    { id: 'r', label: 'R.', role: 'subject' },
    { id: 't', label: 'T.', role: 'actor' },
  ],
  facts: [
    { fact: 'act.recruitment', of: 'r', by: 't', is: 'yes', quotes: ['answered an advertisement'] },
    { fact: 'means.deception', of: 'r', by: 't', is: 'yes', quotes: ['There was no kitchen'] },
    { fact: 'purpose.forced-labour', of: 'r', by: 't', is: 'yes', quotes: ['she would work in a laundry'] },
  ],
}

let whole: ReturnType<typeof temporaryWhole>
beforeEach(() => {
  whole = temporaryWhole()
})
const own = () => whole.call.practice.own
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: Error) => (error.cause instanceof AppError ? error.cause : error),
  )

/** A case with a key that agrees with the rules, but for what is given. */
async function keyed(title = 'The laundry', differing: Record<string, 'yes' | 'no' | 'insufficient'> = {}) {
  const { result } = await own().add({ packId: PACK, title, text: TEXT })
  await own().change({ id: result.id, told })
  const { findings } = evaluate(await own().rules({ packId: PACK }), told)
  const shown = Object.fromEntries(Object.entries(findings).map(([id, one]) => [id, one.shown]))
  const key = {
    level: 2,
    findings: { ...shown, ...differing },
    decisive: 'purpose',
    explanation: 'The debt holds her.',
  }
  return (await own().change({ id: result.id, key })).result
}

describe('a case of one’s own', () => {
  test('what follows from it changes with each fact, and undo takes facts back one by one', async () => {
    const { result } = await own().add({ packId: PACK, title: 'The laundry', text: TEXT })
    const shownOf = async () => {
      const { analysis } = await own().get({ id: result.id })
      return analysis?.traces.find(({ id }) => id === 'tip')?.shown
    }
    expect(await shownOf()).toBe('no')
    await own().change({ id: result.id, told: { ...told, facts: told.facts.slice(0, 2) } })
    expect(await shownOf()).toBe('insufficient')
    const { result: view } = await own().change({ id: result.id, told })
    expect(view.analysis?.traces.find(({ id }) => id === 'tip')?.shown).toBe('yes')
    whole.files.store.undo(whole.files.now())
    expect(await shownOf()).toBe('insufficient')
    whole.files.store.undo(whole.files.now())
    expect((await own().get({ id: result.id })).told.facts).toEqual([])
    whole.files.store.redo(whole.files.now())
    expect(await shownOf()).toBe('insufficient')
  })

  test('two statements against each other are shown as disputed, with the words of both', async () => {
    const { result } = await own().add({ packId: PACK, title: 'Age', text: TEXT })
    const facts = [
      { fact: 'victim.child', is: 'yes' as const, quotes: ['R.'] },
      { fact: 'victim.child', is: 'no' as const, quotes: ['who is 24'] },
    ]
    const { result: view } = await own().change({ id: result.id, told: { persons: [], facts } })
    expect(view.analysis?.disputed).toEqual([
      { fact: 'victim.child', label: 'under 18', subject: null, yes: ['R.'], no: ['who is 24'] },
    ])
  })

  test('saving what is there already is no step of undo', async () => {
    const { id } = await keyed()
    expect((await own().change({ id, told })).op).toBeNull()
  })

  test('controls and halves of characters are not kept, and signs of direction are', async () => {
    const { result } = await own().add({
      packId: PACK,
      title: 'a\u0000b\nc',
      text: 'x\u0000\u0007\r\ny\ud800\u200f עדות \u001b[0m',
    })
    const { title, text } = await own().get({ id: result.id })
    expect([title, text]).toEqual(['ab c', 'x\ny\ufffd\u200f עדות [0m'])
  })

  test('a case that is too long is refused with its length, and nothing is changed', async () => {
    const { id } = await keyed()
    const error = await refusal(own().change({ id, text: 'word '.repeat(2340) }))
    expect(error).toMatchObject({ code: 'case-too-long', facts: { words: 2340, most: 2000 } })
    expect((await own().get({ id })).text).toBe(TEXT)
    expect((await own().change({ id, text: 'word '.repeat(2000) })).result.text.length).toBe(2000 * 5 - 1)
  })

  test('it stays, and can be read, where its pack is gone', async () => {
    const { id } = await keyed()
    whole.files.store.db.prepare("UPDATE own_case SET pack_id = 'gone'").run()
    const view = await own().get({ id })
    expect(view).toMatchObject({ text: TEXT, pack: null, analysis: null, caseKey: null })
    expect(view.gaps).toContain('no-pack')
    expect(await own().list()).toMatchObject([{ packTitle: null, title: 'The laundry' }])
    expect(await whole.call.practice.cases()).not.toContainEqual(expect.objectContaining({ isOwn: true }))
  })

  test('a copy is a case of its own; one that was removed comes back by undo', async () => {
    const { id } = await keyed()
    const copy = await own().duplicate({ id, title: 'The laundry (copy)' })
    await own().remove({ id })
    expect((await own().list()).map(({ title }) => title)).toEqual(['The laundry (copy)'])
    whole.files.store.undo(whole.files.now())
    expect(await own().list()).toHaveLength(2)
    expect((await own().get({ id: copy.result.id })).told).toEqual(told)
    expect(await refusal(own().remove({ id: copy.result.id.replace(/.$/, '0') }))).toMatchObject({ code: 'not-found' })
  })
})

describe('a case with a key', () => {
  test('is worked as any other, and says nothing of mastery', async () => {
    const { caseKey } = await keyed()
    const cases = await whole.call.practice.cases()
    expect(cases.filter(({ isOwn }) => isOwn)).toMatchObject([
      { key: caseKey, title: 'The laundry', number: 1, level: 2 },
    ])
    const one = await whole.call.practice.case({ key: caseKey ?? '' })
    expect(one.paragraphs).toHaveLength(2)
    const answers = { elements: { act: 'no' }, findings: { tip: 'yes' as const }, evidence: [] }
    const { result } = await whole.call.practice.submit({ key: caseKey ?? '', answers, tookMs: 1 })
    expect(result.rows.find(({ id }) => id === 'tip')).toMatchObject({ given: 'yes', expected: 'yes', score: 1 })
    const firsts = whole.files.store.db.prepare('SELECT count(*) FROM skill_answer WHERE is_first = 1').pluck()
    const logged = whole.files.store.db.prepare('SELECT count(*) FROM skill_answer').pluck()
    expect([firsts.get(), Number(logged.get()) > 0]).toEqual([0, true])
    // What comes after it is a case of a pack: nothing but the learner chooses one of their own.
    const next = await whole.call.practice.next({ after: caseKey ?? '' })
    expect(cases.find(({ key }) => key === next?.key)?.isOwn).toBe(false)
  })

  test('that differs from the rules counts, says so, and is passed on', async () => {
    const { id, gaps, caseKey } = await keyed('Differs', { tip: 'no' })
    expect(gaps).toEqual([])
    const answers = { elements: {}, findings: {}, evidence: [] }
    const { result } = await whole.call.practice.submit({ key: caseKey ?? '', answers, tookMs: 1 })
    expect(result.rows.find(({ id: row }) => row === 'tip')).toMatchObject({
      expected: 'no',
      engine: 'yes',
      differs: true,
    })
    const { name, text } = await own().share({ ids: [id] })
    whole = temporaryWhole()
    expect((await own().bring({ fileName: name, text })).result.titles).toEqual(['Differs'])
  })

  test('a fact without words, words that left the text and a missing explanation are named', async () => {
    const { id } = await keyed()
    const assumed = { fact: 'consent.given', is: 'no' as const, quotes: [] }
    const { result } = await own().change({
      id,
      told: { ...told, facts: [...told.facts, assumed] },
      text: 'Another story.',
    })
    expect(result.gaps).toEqual(['no-words', 'words-gone'])
    expect(result.caseKey).not.toBeNull()
    const { result: silent } = await own().change({ id, key: result.key && { ...result.key, explanation: ' ' } })
    expect([silent.gaps.includes('no-explanation'), silent.caseKey]).toEqual([true, null])
  })
})

describe('cases that are passed on', () => {
  test('fit into the pack, and come in at another’s word for word, once', async () => {
    const { id } = await keyed()
    const other = await keyed('The laundry')
    const { name, text } = await own().share({ ids: [id, other.id] })
    expect(name).toBe(`${PACK}-cases.yaml`)
    whole = temporaryWhole()
    const report = await own().bring({ fileName: name, text })
    expect(report.result).toMatchObject({ packId: PACK, titles: ['The laundry', 'The laundry'], known: 0 })
    const [brought] = await own().list()
    expect(await own().get({ id: brought?.id ?? '' })).toMatchObject({
      title: 'The laundry',
      text: TEXT,
      told,
      key: other.key,
      gaps: [],
    })
    expect((await own().bring({ fileName: name, text })).result).toMatchObject({ ids: [], known: 2 })
    whole.files.store.undo(whole.files.now())
    expect(await own().list()).toEqual([])
  })

  test.each([
    ['no list', 'a: b', 'cases-invalid'],
    ['no YAML', '- "', 'cases-invalid'],
    ['nothing in it', '# Rules: tip-som-cyber-14\n[]', 'cases-invalid'],
    ['a pack that is not here', '# Rules: piracy 1.0.0\n[]', 'cases-pack-missing'],
    [
      'aliases without end',
      `- &a [x]\n- &b [${'*a,'.repeat(200)}]\n- &c [${'*b,'.repeat(200)}]\n- [${'*c,'.repeat(200)}]`,
      'cases-invalid',
    ],
  ])('a file with %s is refused, and nothing comes in', async (_, text, code) => {
    const error = await refusal(own().bring({ fileName: 'a.yaml', text }))
    expect(error).toMatchObject({ code, facts: { file: 'a.yaml' } })
    expect(await own().list()).toEqual([])
  })

  test('a fault in a file is named with its line', async () => {
    const { text } = await own().share({ ids: [(await keyed()).id] })
    const error = await refusal(own().bring({ fileName: 'a.yaml', text: text.replace('level: 2', 'level: 9') }))
    expect(error).toMatchObject({ facts: { problems: [{ file: 'a.yaml', field: '0.level', line: 7 }] } })
  })
})

test('the whole collection has the own cases, and a later change counts', async () => {
  const { id } = await keyed()
  const file = await written(whole.context)
  whole = temporaryWhole()
  await bring(whole.context, file)
  expect(await own().get({ id })).toMatchObject({ told, title: 'The laundry' })
  whole.files.clock.nowMs += 60_000
  await own().change({ id, title: 'Changed later' })
  await bring(whole.context, file)
  expect((await own().get({ id })).title).toBe('Changed later')
})
