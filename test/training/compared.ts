/** What was said of a question about cases, and what was right. Of one with a single answer, the first is yes. */
interface Asked {
  id: string
  /** it has several answers; else it is a thing that is stated or not */
  isLabel: boolean
  said: readonly { likely: readonly number[]; right: number }[]
}

const BINS = 10

/** A line on how well questions were answered: right answers of labels in percent, F1 of things over all, calibration. */
export function compared(name: string, asked: readonly Asked[]): string {
  const labels = asked.filter(({ isLabel }) => isLabel)
  const right = labels.map(({ id, said }) => {
    const hits = said.filter(({ likely, right: wanted }) => likely.indexOf(Math.max(...likely)) === wanted)
    return `${id} ${((100 * hits.length) / said.length).toFixed(1)}`
  })
  const things = asked.filter(({ isLabel }) => !isLabel)
  const loss = (of: readonly Asked[]) => {
    const all = of.flatMap(({ said }) => said.map(({ likely, right: wanted }) => -Math.log(likely[wanted] || 1e-9)))
    return (all.reduce((sum, one) => sum + one, 0) / all.length).toFixed(4)
  }
  const [tip, som, cyber, serious] = labels.slice(0, 4)
  const four = [tip, som, cyber, serious].flatMap((one) => one ?? [])
  return [
    name.padEnd(32),
    ...right,
    `things F1 ${f1(things).toFixed(3)}`,
    `loss ${loss(labels)} ${loss(things)}`,
    `ECE ${four.map((one) => calibration(one).toFixed(3)).join(' ')}`,
  ].join(' · ')
}

function f1(things: readonly Asked[]): number {
  const all = things.flatMap(({ said }) => said)
  const said = all.filter(({ likely }) => (likely[0] ?? 0) > 0.5)
  const hits = said.filter(({ right }) => right === 0).length
  const wanted = all.filter(({ right }) => right === 0).length
  return (2 * hits) / (said.length + wanted)
}

/** Expected calibration error over bins of as many cases each. */
function calibration({ said }: Asked): number {
  const sure = said
    .map(({ likely, right }) => {
      const most = Math.max(...likely)
      return { most, hit: Number(likely.indexOf(most) === right) }
    })
    .toSorted((a, b) => a.most - b.most)
  const size = Math.ceil(sure.length / BINS)
  let error = 0
  for (let at = 0; at < sure.length; at += size) {
    const bin = sure.slice(at, at + size)
    error += Math.abs(bin.reduce((sum, { most, hit }) => sum + most - hit, 0))
  }
  return error / sure.length
}
