/* Carries marks to another edition through the built thread, and prints figures, one JSON a line. `program THREAD` */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createCarryPort } from '../../electron/jobs/carry-port'
import type { TextAnchor } from '../../shared/model/annotation'
import { editedText, tallyOf, type EditedText } from '../edited-text'
import { randomFrom } from '../random'
import { percentile, type Figure } from './figures'
import { madeUpWords, wordsBy } from './made-up-words'

const port = createCarryPort(process.argv[2] ?? '')
const say = (name: string, value: number, unit: string, goal: number | null = null) => {
  const figure: Figure = { name: `marks-${name}`, value, unit, goal }
  console.log(JSON.stringify(figure))
}

const vocabulary = madeUpWords(60_000)
const lengths = [1, 3, 8, 25]
const sizes = [
  { name: '50k', words: 50_000, marks: 1000 },
  { name: '500k', words: 500_000, marks: 5000 },
]
const anchorsOf = ({ marks }: EditedText): TextAnchor[] => marks.map(({ anchor }) => anchor)

/** A text of which 10 % of the words around the marks are changed, and of each mark one word or none. */
function text(words: number, marks: number, length: number, changesMark: boolean): EditedText {
  const random = randomFrom(words + length + (changesMark ? 1 : 0))
  return editedText({ random, word: wordsBy(random, vocabulary), words, marks, length, share: 0.1, changesMark })
}

/** How long 5,000 marks take to another edition of half a million words, and what the asking thread does meanwhile. */
async function speed(): Promise<void> {
  const edited = text(500_000, 5000, 8, true)
  const anchors = anchorsOf(edited)
  const task = { from: edited.before, to: edited.after, anchors }
  const timesMs: number[] = []
  const stallsMs: number[] = []
  for (let run = 0; run < 5; run++) {
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const began = performance.now()
    await port.carry(task)
    timesMs.push(performance.now() - began)
    // What is measured last would be cut off.
    await new Promise((done) => setTimeout(done, 50))
    delay.disable()
    stallsMs.push(delay.max / 1e6)
  }
  say('carry-500k-p50', percentile(timesMs, 0.5), 'ms', 5000)
  say('carry-500k-max', Math.max(...timesMs), 'ms', 5000)
  say('carry-500k-longest-stall', Math.max(...stallsMs), 'ms', 50)

  const cancelsMs: number[] = []
  for (const afterMs of [5, 50, 200, 400, 600]) {
    const giveUp = new AbortController()
    const asked = port.carry(task, { signal: giveUp.signal }).catch(() => {})
    await new Promise((done) => setTimeout(done, afterMs))
    const began = performance.now()
    giveUp.abort()
    await asked
    cancelsMs.push(performance.now() - began)
  }
  say('cancel-max', Math.max(...cancelsMs), 'ms', 50)

  const began = performance.now()
  await port.carry({ ...task, from: null })
  say('by-quote-500k', performance.now() - began, 'ms')
}

/** How many marks come to lie where they belong, by their length. */
async function accuracy(): Promise<void> {
  for (const { name, words, marks } of sizes) {
    let all = 0
    let wrong = 0
    for (const changesMark of [false, true]) {
      for (const length of lengths) {
        const edited = text(words, marks, length, changesMark)
        const tally = tallyOf(
          edited,
          await port.carry({ from: edited.before, to: edited.after, anchors: anchorsOf(edited) }),
        )
        const kind = `${name}-${changesMark ? 'one-changed' : 'untouched'}-${length}`
        const share = (count: number) => (100 * count) / tally.marks
        const goal = !changesMark || length >= 8 ? 1 : length === 3 ? 10 : null
        say(`${kind}-not-right`, share(tally.marks - tally.right), '%', goal)
        say(`${kind}-to-check`, share(tally.marks - tally.placed - tally.orphaned), '%')
        say(`${kind}-orphaned`, share(tally.orphaned), '%')
        all += tally.marks
        wrong += tally.wrong
      }
    }
    say(`${name}-placed-but-wrong`, (1000 * wrong) / all, 'per 1,000', 1)
  }
}

await speed()
await accuracy()
port.close()
