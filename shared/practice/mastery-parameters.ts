/**
 * The numbers of the model of what a learner can do: Elo with forgetting.
 *
 * P = chance + (1 - chance) / (1 + exp(difficulty - ability)); after an answer the ability moves by gain × (score - P).
 * Elo as a model of learners, with a gain that falls with the number of answers: Pelánek 2016, doi
 * 10.1016/j.compedu.2016.03.017. That recent answers tell more, hence the floor: Galyardt and Goldin, arXiv 1501.02732.
 * Half-life, floor and bound are ours. Learners who begin alike, learn at different speeds and pause between terms are
 * predicted better so than with a constant gain (by little), with one that falls without end, or without forgetting: a test
 * simulates them. Where they differ much from the start and fall back to where each began, forgetting does not help. The
 * simulation shows that the numbers are sane, not that learners are so.
 */
export const learningParameters = {
  /** ability before the first answer: a little under the middle level */
  start: -0.3,
  /** by how much the first answer moves an ability */
  firstGain: 0.8,
  /** how fast that falls: firstGain / (1 + gainSlowing × answers) */
  gainSlowing: 0.1,
  /** and how far, so that who improves is followed */
  leastGain: 0.3,
  /** after so many days without practice, half of what was above (or below) the start is gone */
  halfLifeDays: 60,
  /** an ability stays within this: with guessing, a row of wrong answers would else lower it without end */
  bound: 3,
  /** of levels 1, 2 and 3 */
  levelDifficulty: [-0.7, 0, 0.7],
  /** by how much an answer moves the difficulty of its case: with one learner, the author's level must lead */
  difficultyGain: 0.1,
  difficultySlowing: 0.05,
  /** below so many answers nothing is shown */
  shownFrom: 5,
  /** when a skill counts as mastered: probability at a middle case, answers, days, and near-misses among the answers */
  mastered: { atLeast: 0.85, answers: 8, days: 3, nearMisses: 2 },
} as const
