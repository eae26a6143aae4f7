import { fsrs } from 'ts-fsrs'

/** Cards of one kind that wait for a review. */
export interface LoadGroup {
  /** days from today until they are due; 0 for what is due or overdue */
  inDays: number
  /** days from their last answer until then */
  elapsedDays: number
  stability: number
  difficulty: number
  cards: number
}

/** By what the cards will be asked. */
export interface LoadOptions {
  /** the 21 numbers of FSRS-6 */
  weights: readonly number[]
  desiredRetention: number
  longestIntervalDays: number
  reviewsPerDay: number
}

/** Cards are taken together whose stabilities differ by a quarter and difficulties by 2; their mean is kept. */
const BINS_PER_E = 4

/** Cards of one kind that are due on one day, with the sums of what they are. */
type Pile = Pick<LoadGroup, 'cards' | 'stability' | 'difficulty' | 'elapsedDays'>

/**
 * How many reviews each day is expected to bring, roughly, from today on: a number with fractions for each day.
 *
 * What waits is asked on its day. A card is then recalled with the probability that FSRS gives, counts as Good, and comes
 * back after the interval of its new stability; or it is forgotten, learned again the same day, and comes back after that
 * of the stability which FSRS leaves it. New cards count from the day on which they come back for the first time.
 * What is above the day's limit waits for the next. Steps within a day, fuzz and easy days are left out: they move cards
 * by little and make none. Days are those of the learner.
 *
 * Source: FSRS-6, "The Algorithm" (intervals, stability after recall and after forgetting), by ts-fsrs; the expectation is
 * worked out over kinds of cards instead of drawn at random as Anki's simulator does. Checked against cards that are drawn
 * and asked one by one in test/unit/shared/scheduling/foresee-load.test.ts.
 * @param introduced how many new cards are learned on each day; as many days are looked at
 */
export function foreseeLoad(
  groups: readonly LoadGroup[],
  introduced: readonly number[],
  options: LoadOptions,
): number[] {
  const model = fsrs({
    w: [...options.weights],
    request_retention: options.desiredRetention,
    maximum_interval: options.longestIntervalDays,
    enable_fuzz: false,
  })
  const piles = introduced.map(() => new Map<string, Pile>())
  const lay = (day: number, { cards, stability, difficulty, elapsedDays }: Pile) => {
    const ofDay = piles[day]
    if (!ofDay || cards <= 0) return
    const kind = `${Math.round(Math.log(stability) * BINS_PER_E)} ${Math.round(difficulty / 2)}`
    const pile = ofDay.get(kind) ?? { cards: 0, stability: 0, difficulty: 0, elapsedDays: 0 }
    pile.cards += cards
    pile.stability += cards * stability
    pile.difficulty += cards * difficulty
    pile.elapsedDays += cards * elapsedDays
    ofDay.set(kind, pile)
  }
  /** Lays cards on the day on which they come back. */
  const layBack = (day: number, cards: number, stability: number, difficulty: number) => {
    const elapsedDays = Math.max(1, model.next_interval(stability, 0))
    lay(day + elapsedDays, { cards, stability, difficulty, elapsedDays })
  }
  const answer = (day: number, { cards, stability, difficulty, elapsedDays }: Pile) => {
    const recall = model.forgetting_curve(elapsedDays, stability)
    const [kept, lost] = [
      model.next_recall_stability(difficulty, stability, recall, 3),
      model.next_forget_stability(difficulty, stability, recall),
    ]
    layBack(day, cards * recall, kept, model.next_difficulty(difficulty, 3))
    layBack(day, cards * (1 - recall), lost, model.next_difficulty(difficulty, 1))
  }

  for (const group of groups) lay(group.inDays, group)
  return piles.map((ofDay, day) => {
    const due = [...ofDay.values()].map(meanOf)
    const asked = due.reduce((sum, { cards }) => sum + cards, 0)
    const share = asked > options.reviewsPerDay ? options.reviewsPerDay / asked : 1
    for (const pile of due) {
      answer(day, { ...pile, cards: pile.cards * share })
      lay(day + 1, { ...pile, cards: pile.cards * (1 - share), elapsedDays: pile.elapsedDays + 1 })
    }
    layBack(day, introduced[day] ?? 0, model.init_stability(3), model.init_difficulty(3))
    return asked * share
  })
}

const meanOf = ({ cards, stability, difficulty, elapsedDays }: Pile): Pile => ({
  cards,
  stability: stability / cards,
  difficulty: difficulty / cards,
  elapsedDays: elapsedDays / cards,
})

/**
 * How many new cards are learned on each day from today on, while they last.
 * @param waiting of each place that has a limit of its own, how many wait and how many of them today has room for
 * @param perDay  the limit of each place from tomorrow on
 */
export function introducedPerDay(
  waiting: readonly { cards: number; today: number }[],
  perDay: number,
  days: number,
): number[] {
  const left = waiting.map(({ cards }) => cards)
  return Array.from({ length: days }, (_, day) =>
    waiting.reduce((sum, { today }, place) => {
      const learned = Math.min(day === 0 ? today : perDay, left[place] ?? 0)
      left[place] = (left[place] ?? 0) - learned
      return sum + learned
    }, 0),
  )
}
