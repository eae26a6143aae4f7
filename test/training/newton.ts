/** An example of a choice among answers: of each answer its features, and which is right. */
export interface Choice {
  /** one list for each answer; the first feature of an answer belongs to its first weight, and so on */
  features: readonly (readonly number[])[]
  right: number
}

/** Where weights are taken to lie as long as examples do not say otherwise, and how firmly. */
export interface Prior {
  mean: readonly (readonly number[])[]
  /** of the first feature (that of the bias), and of the others */
  precision: readonly [bias: number, weight: number]
}

const MOST_STEPS = 25
const CLOSE_ENOUGH = 1e-3

/**
 * Learns the weights of a choice among answers (softmax; each answer has weights of its own) by Newton's method, as the most
 * likely weights given examples and a normal prior.
 */
export function learnChoice(examples: readonly Choice[], { mean, precision }: Prior): number[][] {
  const width = mean[0]?.length ?? 0
  const start = mean.flat()
  const size = start.length
  const firm = start.map((_, at) => precision[at % width === 0 ? 0 : 1])
  let weights = start.slice()
  for (let step = 0; step < MOST_STEPS; step++) {
    const slope = weights.map((weight, at) => (firm[at] ?? 0) * (weight - (start[at] ?? 0)))
    const bend = Array.from({ length: size }, (_, at) =>
      Array.from({ length: size }, (__, other) => (at === other ? (firm[at] ?? 0) : 0)),
    )
    const rows = mean.map((_, answer) => weights.slice(answer * width, (answer + 1) * width))
    for (const example of examples) add(example, rows, slope, bend)
    const change = solved(bend, slope)
    // Far from the end a whole step may go too far.
    const longest = Math.max(...change.map(Math.abs))
    const part = longest > 1 ? 1 / longest : 1
    weights = weights.map((weight, at) => weight - part * (change[at] ?? 0))
    if (longest < CLOSE_ENOUGH) break
  }
  return mean.map((_, answer) => weights.slice(answer * width, (answer + 1) * width))
}

/** How likely each answer is. */
export function choiceOf(weights: readonly (readonly number[])[], { features }: Pick<Choice, 'features'>): number[] {
  const scores = features.map((own, answer) =>
    own.reduce((sum, feature, at) => sum + feature * (weights[answer]?.[at] ?? 0), 0),
  )
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const sum = powers.reduce((sofar, one) => sofar + one, 0)
  return powers.map((one) => one / sum)
}

function add(example: Choice, rows: readonly (readonly number[])[], slope: number[], bend: number[][]): void {
  const { features, right } = example
  const width = rows[0]?.length ?? 0
  const likely = choiceOf(rows, example)
  for (const [answer, own] of features.entries()) {
    const p = likely[answer] ?? 0
    const miss = p - Number(answer === right)
    for (const [at, feature] of own.entries()) {
      const place = answer * width + at
      slope[place] = (slope[place] ?? 0) + miss * feature
      const row = bend[place]
      if (!row) continue
      for (const [other, theirs] of features.entries()) {
        const both = p * (Number(answer === other) - (likely[other] ?? 0)) * feature
        for (const [there, one] of theirs.entries()) {
          const column = other * width + there
          row[column] = (row[column] ?? 0) + both * one
        }
      }
    }
  }
}

/**
 * Learns the weights of a yes or no, as the most likely given examples and a normal prior: as above, for many examples.
 * @param features the columns: of each feature its value in each example; that of the bias first
 */
export function learnYesNo(
  features: readonly Float32Array[],
  wanted: Uint8Array,
  mean: readonly number[],
  [ofBias, ofWeight]: Prior['precision'],
): number[] {
  const size = features.length
  const firm = (at: number) => (at === 0 ? ofBias : ofWeight)
  let weights = mean.slice()
  for (let step = 0; step < MOST_STEPS; step++) {
    const slope = weights.map((weight, at) => firm(at) * (weight - (mean[at] ?? 0)))
    const bend = Array.from({ length: size }, (_, at) =>
      Array.from({ length: size }, (__, other) => (at === other ? firm(at) : 0)),
    )
    for (let n = 0; n < wanted.length; n++) {
      let odds = 0
      for (let at = 0; at < size; at++) odds += (weights[at] ?? 0) * (features[at]?.[n] ?? 0)
      const p = 1 / (1 + Math.exp(-odds))
      for (let at = 0; at < size; at++) {
        const feature = features[at]?.[n] ?? 0
        slope[at] = (slope[at] ?? 0) + (p - (wanted[n] ?? 0)) * feature
        const row = bend[at] ?? []
        for (let other = 0; other < size; other++)
          row[other] = (row[other] ?? 0) + p * (1 - p) * feature * (features[other]?.[n] ?? 0)
      }
    }
    const change = solved(bend, slope)
    const longest = Math.max(...change.map(Math.abs))
    const part = longest > 1 ? 1 / longest : 1
    weights = weights.map((weight, at) => weight - part * (change[at] ?? 0))
    if (longest < CLOSE_ENOUGH) break
  }
  return weights
}

/** Solves linear equations by elimination; the matrix is symmetric and, by the prior, not singular. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0])
  const size = rows.length
  for (let at = 0; at < size; at++) {
    const pivot = rows[at] ?? []
    for (let below = at + 1; below < size; below++) {
      const row = rows[below] ?? []
      const share = (row[at] ?? 0) / (pivot[at] ?? 1)
      if (share !== 0)
        for (let column = at; column <= size; column++) row[column] = (row[column] ?? 0) - share * (pivot[column] ?? 0)
    }
  }
  const found = Array.from({ length: size }, () => 0)
  for (let at = size - 1; at >= 0; at--) {
    const row = rows[at] ?? []
    const known = found.reduce((sum, one, column) => sum + (column > at ? one * (row[column] ?? 0) : 0), 0)
    found[at] = ((row[size] ?? 0) - known) / (row[at] ?? 1)
  }
  return found
}
