import { beforeEach, describe, expect, it } from 'vitest'
import { useReader } from '../../../../renderer/reader/store'

const reader = () => useReader.getState()
const start = { offset: 0, furthest: 0 }

beforeEach(() => useReader.setState(useReader.getInitialState(), true))

describe('the place in a text that is open', () => {
  it('is where this window left the text, however old what was fetched is', () => {
    reader().enter({ id: 'a', revision: 1 }, start)
    reader().moveTo(400, 900, 500)
    reader().enter({ id: 'b', revision: 1 }, start)
    reader().enter({ id: 'a', revision: 1 }, start)
    expect(reader()).toMatchObject({ offset: 400, furthest: 900 })
  })

  it('is what was stored where the text is another edition by now', () => {
    reader().enter({ id: 'a', revision: 1 }, start)
    reader().moveTo(400, 900, 500)
    reader().leave('a')
    reader().enter({ id: 'a', revision: 2 }, { offset: 250, furthest: 600 })
    expect(reader()).toMatchObject({ offset: 250, furthest: 600 })
  })

  it('is that of the new edition while the text stays open', () => {
    reader().enter({ id: 'a', revision: 1 }, start)
    reader().moveTo(400, 900, 500)
    reader().enter({ id: 'a', revision: 2 }, { offset: 250, furthest: 600 })
    expect(reader()).toMatchObject({ offset: 250, furthest: 600 })
    // Taken back, the first edition is where it was.
    reader().enter({ id: 'a', revision: 1 }, start)
    expect(reader()).toMatchObject({ offset: 400, furthest: 900 })
  })
})

describe('what is in hand', () => {
  const range = { start: 3, end: 9 }

  it('stays when the same text is fetched anew', () => {
    reader().enter({ id: 'a', revision: 1 }, start)
    reader().select(range)
    reader().enter({ id: 'a', revision: 1 }, start)
    expect(reader().selection).toEqual(range)
  })

  it('goes with its edition, but for the mark whose note is being typed', () => {
    reader().enter({ id: 'a', revision: 1 }, start)
    reader().select(range)
    reader().show({ kind: 'mark', id: 'm', writing: true })
    reader().enter({ id: 'a', revision: 2 }, start)
    expect(reader().selection).toBeNull()
    expect(reader().open).toEqual({ kind: 'mark', id: 'm', writing: true })
    reader().enter({ id: 'b', revision: 1 }, start)
    expect(reader().open).toBeNull()
  })
})
