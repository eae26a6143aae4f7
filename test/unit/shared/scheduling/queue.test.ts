import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayQueue, type DeckRoom, type QueueParts } from '../../../../shared/scheduling/queue'
import {
  orderOf,
  throwOf,
  type QueueCard,
  type QueueOrder,
  type QueuePart,
} from '../../../../shared/scheduling/queue-order'

const MINUTE_MS = 60_000
const NOW_MS = Date.UTC(2026, 2, 2, 9)
const TODAY = 20_514
const parts = ['learning', 'called', 'review', 'new'] as const

const plain: QueueOrder = { newOrder: 'added', reviewOrder: 'due', mix: 'reviews-first', grouping: 'interleave' }
const turnOf: Record<QueuePart, number> = { learning: NOW_MS, called: NOW_MS, review: TODAY, new: 1 }

function card(id: string, part: QueuePart, more: Partial<QueueCard> = {}): QueueCard {
  return {
    id,
    noteId: `note of ${id}`,
    deckId: 'a',
    part,
    turn: turnOf[part],
    answeredAtMs: part === 'new' ? 0 : NOW_MS - MINUTE_MS,
    recall: 1,
    thrown: throwOf(id, TODAY),
    ...more,
  }
}

interface Day {
  cards: QueueCard[]
  rooms: Map<string, DeckRoom>
  done: QueueParts['done']
  order: QueueOrder
  nowMs: number
  last: { id: string; noteId: string } | null
}

const plenty = new Map([['a', { parentId: null, reviews: 999, fresh: 999 }]])
const dayOf = (cards: QueueCard[], more: Partial<Day> = {}): Day => ({
  cards,
  rooms: plenty,
  done: new Map(),
  order: plain,
  nowMs: NOW_MS,
  last: null,
  ...more,
})

function queueOf({ cards, rooms, done, order, nowMs, last }: Day) {
  const places = new Map([...rooms.keys()].map((id, place) => [id, place]))
  const compare = orderOf(order, places)
  const sorted = (part: QueuePart) => cards.filter((one) => one.part === part).toSorted(compare[part])
  const inParts = {
    learning: sorted('learning'),
    called: sorted('called'),
    review: sorted('review'),
    new: sorted('new'),
  }
  const sizeOf = (part: 'review' | 'new') =>
    new Map([...Map.groupBy(inParts[part], ({ deckId }) => deckId)].map(([id, own]) => [id, own.length]))
  const sizes = { review: sizeOf('review'), new: sizeOf('new') }
  return dayQueue({ cards: inParts, sizes, rooms, order, places, done, nowMs, last })
}
const asked = (day: Day): QueueCard[] => [...queueOf(day).inOrder()]
const ids = (day: Day): string[] => asked(day).map(({ id }) => id)

describe('the queue of a day', () => {
  test('begins with steps whose time has come, then what practice called for, reviews and new cards', () => {
    const cards = [card('n', 'new'), card('r', 'review'), card('c', 'called'), card('l', 'learning')]
    expect(ids(dayOf(cards))).toEqual(['l', 'c', 'r', 'n'])
  })

  test('asks a step early, by no more than 20 minutes, when nothing else is left', () => {
    const soon = card('soon', 'learning', { turn: NOW_MS + 19 * MINUTE_MS })
    const later = card('later', 'learning', { turn: NOW_MS + 21 * MINUTE_MS })
    expect(ids(dayOf([later, soon, card('n', 'new')]))).toEqual(['n', 'soon'])
  })

  test('does not let a step wait for a clock that was set back behind its answer', () => {
    const ahead = { turn: NOW_MS + 130 * MINUTE_MS, answeredAtMs: NOW_MS + 120 * MINUTE_MS }
    expect(ids(dayOf([card('l', 'learning', ahead), card('n', 'new')]))).toEqual(['l', 'n'])
    const sameInstant = { turn: NOW_MS + 10 * MINUTE_MS, answeredAtMs: NOW_MS + 1 }
    expect(ids(dayOf([card('l', 'learning', sameInstant), card('n', 'new')]))).toEqual(['n', 'l'])
  })

  test('asks what is least likely to be recalled first, if that is wanted', () => {
    const cards = [0.9, 0.5, 0.7].map((recall) => card(`${recall}`, 'review', { recall, turn: TODAY - recall * 10 }))
    expect(ids(dayOf(cards, { order: { ...plain, reviewOrder: 'least-recalled' } }))).toEqual(['0.5', '0.7', '0.9'])
    expect(ids(dayOf(cards))).toEqual(['0.9', '0.7', '0.5'])
  })

  test('has new cards in the order in which they were added, or another one each day', () => {
    const onDay = (seed: number) =>
      [...'abcdefgh'].map((id, at) => card(id, 'new', { turn: 8 - at, thrown: throwOf(id, seed) }))
    expect(ids(dayOf(onDay(1)))).toEqual([...'hgfedcba'])
    const random = { order: { ...plain, newOrder: 'random' } } as const
    const orders = new Set([1, 2, 3, 4, 5, 6].map((seed) => ids(dayOf(onDay(seed), random)).join('')))
    expect(orders.size).toBeGreaterThan(4)
  })

  test('mixes new cards among reviews evenly, and goes on so after a part of them', () => {
    const cards = [
      ...Array.from({ length: 6 }, (_, at) => card(`r${at}`, 'review', { turn: at })),
      ...Array.from({ length: 3 }, (_, at) => card(`n${at}`, 'new', { turn: at })),
    ]
    const order = { ...plain, mix: 'mixed' } as const
    expect(ids(dayOf(cards, { order }))).toEqual(['r0', 'n0', 'r1', 'r2', 'n1', 'r3', 'r4', 'n2', 'r5'])
    expect(ids(dayOf(cards, { order: { ...plain, mix: 'new-first' } })).slice(0, 4)).toEqual(['n0', 'n1', 'n2', 'r0'])
    const left = cards.filter(({ id }) => !['r0', 'n0', 'r1'].includes(id))
    const done = new Map([['a', { reviews: 2, fresh: 1 }]])
    expect(ids(dayOf(left, { order, done }))).toEqual(['r2', 'n1', 'r3', 'r4', 'n2', 'r5'])
  })

  test('goes deck after deck, if that is wanted', () => {
    const rooms = new Map(['a', 'b'].map((id) => [id, { parentId: null, reviews: 9, fresh: 9 }]))
    const cards = [1, 2, 3].flatMap((turn) =>
      ['b', 'a'].map((deckId) => card(`${deckId}${turn}`, turn === 3 ? 'new' : 'review', { deckId, turn })),
    )
    expect(ids(dayOf(cards, { rooms, order: { ...plain, grouping: 'by-deck' } }))).toEqual([
      'a1',
      'a2',
      'a3',
      'b1',
      'b2',
      'b3',
    ])
  })

  test('lets a card wait whose note was just asked, while another can be asked', () => {
    const sibling = { noteId: 'one' }
    const cards = [card('x', 'review', { ...sibling, turn: 1 }), card('y', 'review', { ...sibling, turn: 2 })]
    const other = card('z', 'new')
    expect(ids(dayOf([...cards, other]))).toEqual(['x', 'z', 'y'])
    const last = { id: 'w', noteId: 'one' }
    expect(ids(dayOf([...cards, other], { last }))).toEqual(['z', 'x', 'y'])
    expect(ids(dayOf(cards, { last }))).toEqual(['x', 'y'])
  })

  test('asks the card again that was just asked, once its step is over', () => {
    const again = card('l', 'learning')
    expect(ids(dayOf([again, card('n', 'new')], { last: again }))).toEqual(['l', 'n'])
  })

  test('counts a card against its deck and each deck above it', () => {
    const rooms = new Map([
      ['top', { parentId: null, reviews: 9, fresh: 3 }],
      ['a', { parentId: 'top', reviews: 9, fresh: 2 }],
      ['b', { parentId: 'top', reviews: 0, fresh: 9 }],
    ])
    const fresh = ['a1', 'a2', 'a3', 'b4', 'b5'].map((id, turn) => card(id, 'new', { deckId: id.charAt(0), turn }))
    const day = dayOf([...fresh, card('b6', 'review', { deckId: 'b' })], { rooms })
    expect(ids(day)).toEqual(['a1', 'a2', 'b4'])
    expect(queueOf(day)).toMatchObject({ reviews: 0, fresh: 3 })
  })
})

test('looks at no more cards than are asked for, and counts them all', () => {
  const many = Array.from({ length: 1000 }, (_, at) => card(`${at}`, 'review', { turn: at }))
  let looked = 0
  const review = {
    at(index: number) {
      looked = Math.max(looked, index + 1)
      return many[index]
    },
  }
  const rooms = new Map([['a', { parentId: null, reviews: 900, fresh: 9 }]])
  const queue = dayQueue({
    cards: { learning: [], called: [], review, new: [] },
    sizes: { review: new Map([['a', many.length]]), new: new Map() },
    rooms,
    places: new Map([['a', 0]]),
    order: plain,
    done: new Map(),
    nowMs: NOW_MS,
    last: null,
  })
  expect(queue.reviews).toBe(900)
  const cards = queue.inOrder()
  expect([cards.next().value?.id, cards.next().value?.id]).toEqual(['0', '1'])
  expect(looked).toBeLessThan(5)
  expect([...cards]).toHaveLength(898)
})

describe('of any cards', () => {
  const deckIds = ['a', 'b', 'c', 'd'] as const
  const parentOf = { a: null, b: 'a', c: 'a', d: null } as const
  const someCard = fc.record({
    part: fc.constantFrom(...parts),
    deckId: fc.constantFrom(...deckIds),
    noteId: fc.constantFrom('n1', 'n2', 'n3', 'n4', 'n5'),
    turn: fc.integer({ min: -30, max: 30 }),
    recall: fc.double({ min: 0, max: 1, noNaN: true }),
    seed: fc.integer(),
  })
  const order: fc.Arbitrary<QueueOrder> = fc.record({
    newOrder: fc.constantFrom('added', 'random'),
    reviewOrder: fc.constantFrom('due', 'random', 'least-recalled'),
    mix: fc.constantFrom('reviews-first', 'new-first', 'mixed'),
    grouping: fc.constantFrom('interleave', 'by-deck'),
  })
  const amounts = fc.record({ reviews: fc.nat(7), fresh: fc.nat(7) })
  const some = <T>(each: fc.Arbitrary<T>) => fc.tuple(each, each, each, each)
  const day: fc.Arbitrary<Day> = fc
    .record({ cards: fc.array(someCard, { maxLength: 24 }), order, rooms: some(amounts), done: some(amounts) })
    .map(({ cards, order: wanted, rooms, done }) =>
      dayOf(
        cards.map(({ part, deckId, noteId, turn, recall, seed }, at) =>
          card(`${at}`, part, {
            deckId,
            noteId,
            turn: part === 'learning' ? NOW_MS + turn * MINUTE_MS : turn,
            recall: part === 'review' ? recall : 1,
            thrown: throwOf(`${at}`, seed),
          }),
        ),
        {
          order: wanted,
          rooms: new Map(deckIds.map((id, at) => [id, { reviews: 0, fresh: 0, ...rooms[at], parentId: parentOf[id] }])),
          done: new Map(deckIds.map((id, at) => [id, { reviews: 0, fresh: 0, ...done[at] }])),
        },
      ),
    )

  test('the queue is the same for the same cards, in whatever order they are found', () => {
    fc.assert(
      fc.property(day, fc.infiniteStream(fc.nat()), (one, rolls) => {
        const shuffled = one.cards
          .map((found) => ({ found, roll: rolls.next().value ?? 0 }))
          .toSorted((a, b) => a.roll - b.roll)
          .map(({ found }) => found)
        expect(ids({ ...one, cards: shuffled })).toEqual(ids(one))
      }),
    )
  })

  test('none comes twice, and none is lost but what has no room or whose step is far off', () => {
    fc.assert(
      fc.property(day, (one) => {
        const queue = queueOf(one)
        const found = [...queue.inOrder()]
        expect(new Set(found).size).toBe(found.length)
        const far = one.cards.filter(({ part, turn }) => part === 'learning' && turn > NOW_MS + 20 * MINUTE_MS)
        expect(found.length + far.length).toBe(queue.learning + queue.called + queue.reviews + queue.fresh)
        for (const part of ['learning', 'called'] as const) {
          expect(queue[part]).toBe(one.cards.filter((each) => each.part === part).length)
        }
      }),
    )
  })

  test('each deck keeps its limits, and there is no room where a card was left out', () => {
    fc.assert(
      fc.property(day, (one) => {
        const found = asked(one)
        const wayOf = (deckId: string): string[] => {
          const above = one.rooms.get(deckId)?.parentId ?? null
          return [deckId, ...(above === null ? [] : wayOf(above))]
        }
        for (const [part, kind] of [
          ['review', 'reviews'],
          ['new', 'fresh'],
        ] as const) {
          const taken = found.filter((each) => each.part === part)
          const left = (id: string) =>
            (one.rooms.get(id)?.[kind] ?? 0) - taken.filter(({ deckId }) => wayOf(deckId).includes(id)).length
          for (const id of deckIds) expect(left(id)).toBeGreaterThanOrEqual(0)
          for (const out of one.cards.filter((each) => each.part === part && !found.includes(each))) {
            expect(wayOf(out.deckId).some((id) => left(id) === 0)).toBe(true)
          }
        }
      }),
    )
  })

  test('taking the first card out leaves the queue that is built anew without it', () => {
    fc.assert(
      fc.property(day, (begun) => {
        let one = begun
        for (;;) {
          const [first, ...rest] = asked(one)
          if (!first) return
          one = without(one, first)
          expect(ids(one)).toEqual(rest.map(({ id }) => id))
        }
      }),
    )
  })

  test('a card of the note that was just asked comes only where no other can be asked now', () => {
    fc.assert(
      fc.property(day, (one) => {
        const found = asked(one)
        const [first] = found
        if (!first) return
        const next = found[1]
        if (next?.noteId !== first.noteId) return
        const isAhead = (each: QueueCard) => each.part === 'learning' && each.turn > NOW_MS
        expect(found.slice(1).every((each) => each.noteId === first.noteId || isAhead(each))).toBe(true)
      }),
    )
  })

  /** The day once a card is answered. */
  function without(one: Day, answered: QueueCard): Day {
    const kind = answered.part === 'review' ? 'reviews' : answered.part === 'new' ? 'fresh' : null
    const rooms = new Map(one.rooms)
    const done = new Map(one.done)
    if (kind !== null) {
      for (let id: string | null = answered.deckId; id !== null; id = rooms.get(id)?.parentId ?? null) {
        const room = rooms.get(id)
        if (room) rooms.set(id, { ...room, [kind]: room[kind] - 1 })
      }
      const was = done.get(answered.deckId) ?? { reviews: 0, fresh: 0 }
      done.set(answered.deckId, { ...was, [kind]: was[kind] + 1 })
    }
    const cards = one.cards.filter((each) => each !== answered)
    return { ...one, cards, rooms, done, last: answered }
  }
})
