import { describe, expect, it } from 'vitest'
import { decide } from '../../../../shared/case-reading/decide'
import type { Reason } from '../../../../shared/case-reading/reading'
import { reasonWords } from '../../../../shared/case-reading/reason-words'
import type { Scores } from '../../../../shared/case-reading/scores'
import { say } from '../../../../electron/hosts/words'
import { logOddsOf, module14, scoresOf, toldOf } from './pack'

/** Of the story as a whole, nothing is said. */
const undecided = { tip: [0, 0, 0], som: [0, 0, 0], cyber: [0, 0, 0, 0], serious: [0, 0, 0] }

/** Why a mark was read as what it states, where the given words speak for it. */
function reasonOf(mark: string, text: string, named: Record<string, number>, more: Scores['heads'] = {}): Reason {
  const scores = scoresOf(text, {
    marks: { [mark]: logOddsOf(text, named) },
    heads: { ...undecided, [mark]: [6], ...more },
  })
  const [fact] = decide(scores, module14, toldOf(text)).facts
  if (!fact) throw new Error(`${mark} was not read`)
  return fact.reason
}
const inWords = (reason: Reason): string => reasonWords(reason, ({ id }, values) => say(id, values))

describe('a reason', () => {
  it('names the words that speak for the fact most, in the order of the text', () => {
    const named = { signed: 3, up: 2, hotel: 1, They: -4 }
    const reason = reasonOf('rec', 'They signed her up at the hotel.', named)
    expect(reason).toMatchObject({ how: 'stated', cues: ['signed', 'hotel'], but: [] })
  })

  it('says that a fact is implied where no word speaks for it, and that a number or a denial tells it', () => {
    expect(reasonOf('rec', 'She began at the hotel.', { began: -1 }).how).toBe('implied')
    expect(reasonOf('p4', 'It brings up to eight years.', { eight: 1 }).how).toBe('number')
    expect(reasonOf('p-', 'It brings no more than a fine.', { fine: 1 }).how).toBe('denied')
    expect(reasonOf('child', 'The girl was 16.', { 16: 2 }, { victim_child: [6, 0, 0] }).how).toBe('number')
    // How many there are is no age.
    const grown = reasonOf('adult', 'Two brothers came, grown men.', { Two: 2 }, { victim_child: [0, 6, 0] })
    expect(grown.how).toBe('denied')
    expect(reasonOf('sex', 'There were 16 clients.', { 16: 2 }).how).toBe('stated')
    const denied = reasonOf('-means', 'Nobody held her passport.', { Nobody: 3 })
    expect(denied).toMatchObject({ how: 'denied', but: [] })
  })

  it('says by whom and to whom, by what they are, by name, or by who was named last', () => {
    const text = 'The recruiter, Karim, met two girls in a village. Karim signed the girls up. Later he drove them off.'
    expect(reasonOf('rec', text, { signed: 3 })).toMatchObject({ by: 'Karim', to: 'the girls' })
    expect(reasonOf('tra', text, { drove: 3 })).toMatchObject({ by: 'Karim', to: 'the girls' })
    expect(reasonOf('rec', text, { met: 3 })).toMatchObject({ to: 'two girls' })
    const hidden = 'The driver hid four men from Nepal in a tank.'
    expect(reasonOf('har', hidden, { Nepal: 3 })).toMatchObject({ by: 'the driver', to: 'four men' })
    const many = 'Four men waited, then the driver fetched twenty-one Afghans.'
    expect(reasonOf('tra', many, { fetched: 3 })).toMatchObject({ by: 'the driver', to: 'twenty-one Afghans' })
  })

  it('names one with a title by title and name', () => {
    const text = 'We met the recruiter, Mr. Holm, in May. Later Mr Holm drove off with the girls.'
    expect(reasonOf('tra', text, { drove: 3 })).toMatchObject({ by: 'Mr Holm' })
    const before = 'Some said that Mrs. Ito, the owner, knew. Ito locked the girls in.'
    expect(reasonOf('har', before, { locked: 3 })).toMatchObject({ by: 'Ito' })
  })

  it('does not take somebody’s wife for him', () => {
    expect(reasonOf('har', 'The owner’s wife locked the girls in.', { locked: 3 })).toMatchObject({
      by: null,
      to: 'the girls',
    })
  })

  it('does not take those who come for a service for those whom it is done to', () => {
    const text = 'In the flat she had to receive men every night, and the owner took the money.'
    expect(reasonOf('sex', text, { receive: 3 })).toMatchObject({ to: null })
  })

  it('gives a name no part by a word of another sentence, nor by one that tells none', () => {
    const text = 'They had come to Cyprus. A girl was ill. The owner met them in Cyprus.'
    expect(reasonOf('rec', text, { met: 3 })).toMatchObject({ by: 'the owner', to: 'a girl' })
    const called = 'A woman called Marta signed the girls up.'
    expect(reasonOf('rec', called, { signed: 3 })).toMatchObject({ by: null, to: 'the girls' })
    expect(reasonOf('har', 'The owner locked the women in.', { locked: 3 })).toMatchObject({ to: 'the women' })
    const later = 'A woman came to the farm in May. The owner locked her in.'
    expect(reasonOf('har', later, { locked: 3 })).toMatchObject({ by: 'the owner', to: 'a woman' })
    const met = 'Two women came to Muscat. A woman called Renu met them at the gate.'
    expect(reasonOf('rec', met, { met: 3 })).toMatchObject({ to: 'two women' })
    expect(reasonOf('rec', 'The owner hired eleven Nepali men.', { hired: 3 })).toMatchObject({
      to: 'eleven Nepali men',
    })
  })

  it('takes whoever tells it for nobody who was named before', () => {
    const text = 'The driver had a girl with him. I took them over the river, and he hid us there.'
    expect(reasonOf('tra', text, { took: 3 })).toMatchObject({ by: null })
    expect(reasonOf('har', text, { hid: 3 })).toMatchObject({ by: 'the driver', to: null })
  })

  it('names nobody where nobody is named, nor those who have no part in it', () => {
    expect(reasonOf('tra', 'The police drove her to a shelter.', { drove: 3 })).toMatchObject({ by: null, to: null })
    expect(reasonOf('tool', 'The owner wrote it all in a chat with the girl.', { chat: 3 })).toMatchObject({
      by: null,
      to: null,
    })
  })

  it.each<[but: Reason['but'][number], text: string]>([
    ['hedged', 'He allegedly signed her up.'],
    ['supposed', 'If he signed her up, she would go.'],
    ['negated', 'He never signed her up.'],
    ['negated', 'he didnt get her signed up.'],
    ['quoted', 'She wrote: “He signed me up at the hotel.” That was all.'],
    ['told', 'It is the plot of a novel. He signed her up.'],
  ])('says that it is %s', (but, text) => {
    expect(reasonOf('rec', text, { signed: 3 }).but).toEqual([but])
  })

  it('does not take for supposed what was to come', () => {
    expect(reasonOf('rec', 'He told her that she would be signed up in May.', { signed: 3 }).but).toEqual([])
  })

  it('does not take a judgment for teaching because it names the law', () => {
    expect(reasonOf('rec', 'He signed her up. The law provides for ten years.', { signed: 3 }).but).toEqual([])
  })

  it('does not take for a denial what somebody went without', () => {
    expect(reasonOf('lab', 'She sewed all day without pay.', { sewed: 3 }).but).toEqual([])
  })

  it('hears the marks that say how something is meant', () => {
    const text = 'He signed her up. They left.'
    const marks = { rec: logOddsOf(text, { signed: 3 }), fict: logOddsOf(text, { her: 1 }) }
    const [fact] = decide(scoresOf(text, { marks, heads: { ...undecided, rec: [6] } }), module14, toldOf(text)).facts
    expect(fact?.reason.but).toEqual(['told'])
  })

  it('tells the age at the time where the words tell another, of the one whose age decides', () => {
    const text = 'The owner, forty now, took her in. She is twenty now, and wrote ten letters.'
    const ages = [
      { start: text.indexOf('forty'), end: text.indexOf('forty') + 5, age: 37 },
      { start: text.indexOf('twenty'), end: text.indexOf('twenty') + 6, age: 17 },
    ]
    const reasons = (mark: string, named: Record<string, number>) => {
      const scores = scoresOf(text, {
        marks: { [mark]: logOddsOf(text, named) },
        heads: { ...undecided, [mark]: [6], victim_child: [6, 0, 0] },
      })
      const { facts } = decide(scores, module14, { ...toldOf(text), ages })
      return Object.fromEntries(facts.map(({ statement, reason }) => [statement.fact, reason.age]))
    }
    expect(reasons('child', { twenty: 3, forty: 2 })).toEqual({ 'victim.child': 17 })
    expect(reasons('lab', { twenty: 3 })).toMatchObject({ 'purpose.forced-labour': null })
  })

  it('is told in words', () => {
    const plain: Reason = { how: 'stated', cues: ['signed', 'hotel'], but: [], by: null, to: null, age: null }
    expect(inWords(plain)).toBe('stated, by “signed”, “hotel”')
    expect(inWords({ ...plain, but: ['hedged', 'quoted'], by: 'the owner', to: 'the girls' })).toBe(
      'stated, by “signed”, “hotel”; words of doubt beside it; words of a quotation beside it; by the owner; to the girls',
    )
    expect(inWords({ ...plain, how: 'number', cues: ['twenty'], age: 17 })).toBe(
      'told by a number, in “twenty”; aged 17 at the time, as reckoned',
    )
    expect(inWords({ ...plain, how: 'implied', cues: [] })).toBe('implied by the whole text')
  })
})
