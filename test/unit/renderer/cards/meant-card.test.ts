import { describe, expect, it } from 'vitest'
import { meantCard } from '../../../../renderer/cards/meant-card'
import type { CardRow } from '../../../../shared/model/card'

const row = (id: string, noteId: string): CardRow => ({
  id,
  noteId,
  type: 'cloze',
  ordinal: 0,
  front: id,
  deckId: 'deck',
  state: 'new',
  dueAtMs: null,
  dueDay: null,
  flag: 0,
  buried: false,
  retrievability: null,
  suspended: false,
})
const none = { noteId: null, cardId: null }

describe('the card that is meant of an open note', () => {
  it('is the one whose row was opened, and not the other gap of its note', () => {
    expect(meantCard(none, 'note', row('gap 2', 'note'))).toEqual({ noteId: 'note', cardId: 'gap 2' })
  })

  it('stays when the keys go on to the row of another note', () => {
    const opened = meantCard(none, 'note', row('gap 2', 'note'))
    expect(meantCard(opened, 'note', row('other', 'another note'))).toEqual(opened)
  })

  it('is none where a link opened the note, whatever row is current', () => {
    expect(meantCard(none, 'note', row('other', 'another note'))).toEqual({ noteId: 'note', cardId: null })
    expect(meantCard({ noteId: 'before', cardId: 'x' }, 'note', null)).toEqual({ noteId: 'note', cardId: null })
  })

  it('is forgotten when the note is closed', () => {
    expect(meantCard({ noteId: 'note', cardId: 'gap 1' }, null, row('gap 1', 'note'))).toEqual(none)
  })
})
