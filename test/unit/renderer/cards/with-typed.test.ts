import { expect, it } from 'vitest'
import { cardDraft } from '../../../../renderer/cards/draft'
import { withTyped } from '../../../../renderer/cards/with-typed'

const begun = cardDraft.parse({
  type: 'question',
  front: '',
  back: 'the means',
  legalSource: '',
  items: [],
  deckId: null,
  seenAtMs: null,
})

it('puts what was typed before the draft came after the words that it holds', () => {
  const kept = { ...begun, front: 'Who may ', back: 'the means, and the act' }
  expect(withTyped(kept, { front: 'consent?' }, begun)).toEqual({ ...kept, front: 'Who may consent?' })
  expect(withTyped(kept, { back: 'the means.' }, begun)).toEqual({ ...kept, back: 'the means, and the act.' })
})

it('takes what was typed where the draft holds nothing of its own, and a choice as it was made', () => {
  expect(withTyped({ ...begun, back: 'other' }, { front: 'Who?', deckId: 'a' }, begun)).toEqual({
    ...begun,
    front: 'Who?',
    back: 'other',
    deckId: 'a',
  })
})
