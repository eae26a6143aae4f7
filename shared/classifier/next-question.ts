import { minimalFlips } from './flips'
import { mattering } from './idle'
import { parts } from './parts'
import type { Rules } from './rules'
import { stepsOf } from './steps'
import { tellingsOf } from './tellings'
import { people, type FactOf, type Told } from './told'
import { beginTrial } from './trial'

export interface NextQuestion extends FactOf {
  question: string
}

/**
 * Gives the fact to ask for next, and how it is asked: the one of which nothing is told, or of which what is told
 * contradicts itself, one answer to which decides most of the findings that are asked; those first that are shown as
 * insufficient. Where no single answer decides one, the first of the smallest set of answers that would.
 * Null where no answer could change what is shown.
 */
export function nextQuestion(rules: Rules, told: Told): NextQuestion | null {
  const steps = stepsOf(rules, people(told, 'subject').length, people(told, 'actor').length)
  const tellings = tellingsOf(rules, steps, told)
  const values = tellings.map(({ value }) => value)
  const trial = beginTrial(steps, values)
  const asked = rules.findings.filter((rule) => rule.asked).map(({ id }) => id)
  const isOpen = (id: string) =>
    (steps.ofRule.get(id) ?? []).every((place) => trial.values[place] !== 'yes') &&
    (steps.ofRule.get(id) ?? []).some((place) => trial.values[place] === 'open')
  const open = asked.filter(isOpen)
  const insufficient = open.filter((id) => trial.values[steps.shown.get(id)?.whole ?? -1] === 'open')

  const candidates = [...mattering(rules, steps, values)].filter(
    (place) => place < steps.facts && values[place] === 'open',
  )
  const decided = (place: number, findings: readonly string[]): number =>
    Math.max(
      ...(['yes', 'no'] as const).map((to) => {
        const back = trial.set(place, to)
        const count = findings.filter((id) => !isOpen(id)).length
        back()
        return count
      }),
    )
  const ranked = candidates
    .map((place) => ({ place, scores: [decided(place, insufficient), decided(place, open)] }))
    .toSorted((a, b) => difference(b.scores, a.scores) || a.place - b.place)
  const [best] = ranked
  if (!best) return null
  const place = best.scores.every((score) => score === 0) ? firstOfSet() : best.place
  const telling = tellings[place ?? best.place]
  if (!telling) return null
  const { fact, subject, actor } = telling
  return { fact, subject, actor, question: questionFor(rules, fact) }

  function firstOfSet(): number | undefined {
    const sets = minimalFlips(rules, told).sets.filter(({ changes }) => changes.every(({ from }) => from === 'open'))
    const set = [...insufficient, ...open]
      .map((id) => sets.find(({ finding }) => finding === id))
      .find((one) => one !== undefined)
    const first = set?.changes[0]
    return candidates.find((one) => {
      const of = tellings[one]
      return of?.fact === first?.fact && of?.subject === first?.subject && of?.actor === first?.actor
    })
  }
}

const difference = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sofar, one, at) => sofar || one - (b[at] ?? 0), 0)

/** Gives how a fact is asked for: by its own question, else by that of the element that names it, else by its label. */
function questionFor({ facts, elements }: Rules, id: string): string {
  const rule = facts.find((fact) => fact.id === id)
  const element = elements.find(({ when, choices }) =>
    [...(when === undefined ? [] : [when]), ...(choices ?? []).map((choice) => choice.when)].some((one) =>
      parts(one).includes(id),
    ),
  )
  return rule?.question ?? element?.question ?? rule?.label ?? ''
}
