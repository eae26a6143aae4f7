import { describe, expect, it } from 'vitest'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { findSuggestions } from '../../../../../renderer/reader/suggestions/find-suggestions'
import { canonicalise, canonicalText } from '../../../../../shared/text/canonical'

async function suggestionsIn(markdown: string, lang = 'en') {
  const processor = unified().use(remarkParse).use(remarkRehype)
  const tree = canonicalise(processor.runSync(processor.parse(markdown)))
  const text = canonicalText(tree)
  const found = await findSuggestions({ tree, canonicalText: text, lang }, new AbortController().signal)
  return { text, found }
}

const fieldsIn = async (markdown: string, lang?: string) =>
  (await suggestionsIn(markdown, lang)).found.map(({ fields }) => fields)

const definition = (term: string, meaning: string) => ({
  type: 'definition',
  term,
  meaning,
  legalSource: '',
  asks: 'meaning',
})

describe('definitions', () => {
  it.each([
    ['A lock means a chamber with a gate at each end.', 'lock', 'a chamber with a gate at each end'],
    ['Demurrage is a charge that is owed for a late ship.', 'Demurrage', 'a charge that is owed for a late ship'],
    ['(a) “Salvage award” shall mean what the owner pays.', 'Salvage award', 'what the owner pays'],
    ['The term "berth" refers to the place of a ship in a port.', 'berth', 'the place of a ship in a port'],
    ['To “tow” a vessel means to pull it by a rope or a chain.', 'tow', 'to pull it by a rope or a chain'],
    [
      'Barratry is defined in article 5 of the Code as “a fraud by the master against the owner” (see page 3).',
      'Barratry',
      'a fraud by the master against the owner',
    ],
    ['By lay days are meant the days that are free for loading.', 'lay days', 'the days that are free for loading'],
    ['A person who pulls boats for pay is called a halier.', 'halier', 'A person who pulls boats for pay'],
  ])('%s', async (sentence, term, meaning) => {
    expect(await fieldsIn(sentence)).toEqual([definition(term, meaning)])
  })

  it.each([
    ['Unter Havarie versteht man einen Schaden am Schiff.', 'de', 'Havarie', 'einen Schaden am Schiff'],
    ['Eine Schleuse ist eine Kammer, die Boote hebt.', 'de', 'Schleuse', 'eine Kammer, die Boote hebt'],
    ['Une écluse est un ouvrage qui élève les bateaux.', 'fr', 'écluse', 'un ouvrage qui élève les bateaux'],
    ['Una esclusa es una cámara que eleva los barcos.', 'es', 'esclusa', 'una cámara que eleva los barcos'],
  ])('%s', async (sentence, lang, term, meaning) => {
    expect(await fieldsIn(sentence, lang)).toEqual([definition(term, meaning)])
  })

  it.each([
    'This is a chapter that explains locks.',
    'Smuggling is a growing problem for ports.',
    'The lock is open to boats of all kinds.',
    'It is a rule that nobody follows here.',
    'What this means is a question for another day.',
    'The means is what bends the will of that person.',
    'He is the first who passed the new gate.',
    'The court found that the accused is a member of the group.',
    'There are many ways in which a lock can fail.',
  ])('none in: %s', async (sentence) => {
    expect(await fieldsIn(sentence)).toEqual([])
  })

  it('take what “it” is from the sentence before, and the meaning from the quotation after the colon', async () => {
    const markdown =
      'Barratry is an old word. It is defined in article 5 of the Code as:\n\n> a fraud by the master against the owner'
    const { text, found } = await suggestionsIn(markdown)
    expect(found.map(({ fields }) => fields)).toEqual([
      definition('Barratry', 'a fraud by the master against the owner'),
    ])
    expect(text.slice(found[0]?.start, found[0]?.end)).toMatch(/^It is defined[^]*against the owner$/)
  })

  it('are offered once for each term, and never from headings or code', async () => {
    expect(
      await fieldsIn('# Lock means a gate for boats\n\n`Lock means a gate for boats.`\n\n    Lock means a gate.\n'),
    ).toHaveLength(1)
    expect(await fieldsIn('A lock means a gate for boats.\n\nA lock means a gate for boats, again.')).toHaveLength(1)
  })
})

describe('lists', () => {
  it('in a sentence whose parts are counted', async () => {
    expect(await fieldsIn('Salvage has three elements: a danger, a service that nobody owed, and success.')).toEqual([
      {
        type: 'elements',
        front: 'Salvage has three elements: which?',
        items: ['a danger', 'a service that nobody owed', 'success'],
      },
    ])
  })

  it('of the text, whose range reaches to the last item', async () => {
    const { text, found } = await suggestionsIn(
      'The stages of a claim are:\n\n- notice;\n- survey; and\n- payment.\n\nLater.',
    )
    expect(found.map(({ fields }) => fields)).toEqual([
      { type: 'elements', front: 'The stages of a claim are: which?', items: ['notice', 'survey', 'payment'] },
    ])
    expect(text.slice(found[0]?.start, found[0]?.end)).toBe(
      'The stages of a claim are:\nnotice;\nsurvey; and\npayment.',
    )
  })

  it('are none where a reason follows the colon', async () => {
    expect(await fieldsIn('No means needs to be proved: the owner has agreed, and has often paid.')).toEqual([])
  })
})

it('finds nothing in a language that it does not know', async () => {
  expect(await fieldsIn('A lock means a chamber with a gate at each end.', 'pl')).toEqual([])
})

it('keeps the key of a suggestion in another edition', async () => {
  const one = await suggestionsIn('A lock means a chamber with a gate at each end.')
  const other = await suggestionsIn('A new beginning.\n\nA lock means a chamber with a gate at each end. And more.')
  expect(one.found[0]?.key).toBe(other.found[0]?.key)
})

it('stops when nobody waits for it any more', async () => {
  const long = Array.from({ length: 4000 }, (_, at) => `Word ${at} is a thing that nobody needs.`).join('\n\n')
  const processor = unified().use(remarkParse).use(remarkRehype)
  const tree = canonicalise(processor.runSync(processor.parse(long)))
  const stop = new AbortController()
  const found = findSuggestions({ tree, canonicalText: canonicalText(tree), lang: 'en' }, stop.signal)
  stop.abort()
  await expect(found).rejects.toThrow('aborted')
})
