import type { Rules, Tristate } from '../../shared/classifier/rules'
import { stepsOf } from '../../shared/classifier/steps'
import { tellingsOf, type Telling } from '../../shared/classifier/tellings'
import { people, type Change, type Told } from '../../shared/classifier/told'
import { beginTrial } from '../../shared/classifier/trial'
import { factsOf } from '../../shared/practice/part'
import type { AskedPart } from './asked-parts'
import type { FoundCase } from './cases'
import { factsWithin } from './shown-facts'

/** What would have to be told for an element to come to a value. */
export interface ElementFlip {
  value: string
  changes: Change[]
  /** it is denied as a whole: all of its facts are */
  isWhole: boolean
}

/** Of one value: more of them explain nothing any more. */
const SETS_AT_MOST = 3
/** Pairs of facts are tried for elements that rest on few. */
const FEW_FACTS = 8

/**
 * Gives, for each other value of an element, the smallest sets of facts that would make it that, told otherwise: one fact, or
 * two where none would do, or all of its facts denied at once. An element's own facts are changed, of its own person and of
 * who acts as the engine looked at them.
 */
export function elementFlips(found: FoundCase, part: AskedPart & { kind: 'element' }): ElementFlip[] {
  const { rules } = found.pack
  const { facts, valueAfter } = trialOf(rules, found.case, part)
  const flips: ElementFlip[] = []
  const isReached = (value: string) => flips.some((flip) => flip.value === value)
  const tryAll = (sets: readonly Change[][]) => {
    const isNew = new Map(part.options.map(({ id }) => [id, !isReached(id)]))
    for (const changes of sets) {
      const value = valueAfter(changes)
      const isFull = flips.filter((flip) => flip.value === value).length >= SETS_AT_MOST
      if (value !== part.expected && isNew.get(value) && !isFull) flips.push({ value, changes, isWhole: false })
    }
  }

  const singles = facts.flatMap((telling) =>
    (['yes', 'no'] as const)
      .filter((to) => to !== telling.value)
      .map((to) => withDenials(changeOf(telling, to), facts, rules)),
  )
  tryAll(singles)
  const whole = facts.filter(({ value }) => value !== 'no').map((telling) => changeOf(telling, 'no'))
  if (facts.length > 1 && part.expected !== 'no' && !isReached('no') && valueAfter(whole) === 'no')
    flips.push({ value: 'no', changes: whole, isWhole: true })
  const isLeft = part.options.some(({ id }) => id !== 'open' && id !== part.expected && !isReached(id))
  if (isLeft && facts.length <= FEW_FACTS) {
    tryAll(
      singles.flatMap((one, at) =>
        singles
          .slice(at + 1)
          .filter((other) => !one.some((a) => other.some((b) => isSame(a, b))))
          .map((other) => [...one, ...other]),
      ),
    )
  }
  return flips
}

/** Gives the facts on which an element rests, and what its value would be with some of them told otherwise. */
function trialOf(rules: Rules, told: Told, part: AskedPart & { kind: 'element' }) {
  const subjects = people(told, 'subject')
  const steps = stepsOf(rules, subjects.length, people(told, 'actor').length)
  const tellings = tellingsOf(rules, steps, told)
  const trial = beginTrial(
    steps,
    tellings.map(({ value }) => value),
  )
  const own = new Set(factsOf(rules, part.rule))
  const looked = factsWithin(part.trace)
  const facts = tellings.filter(
    (telling) => own.has(telling.fact) && looked.some((step) => isSame({ ...step, fact: step.id ?? '' }, telling)),
  )
  const subject = part.subject === null ? 0 : subjects.indexOf(part.subject.id)
  const places = (steps.ofRule.get(part.id) ?? []).filter((_, pair) => steps.pairs[pair]?.subject === subject)

  // Of several who act, what holds with one of them holds.
  const best: Tristate[] = ['yes', 'open', 'no']
  const valueNow = (): string => {
    const [place = -1] = places.toSorted((a, b) => best.indexOf(at(a)) - best.indexOf(at(b)))
    const children = part.rule.choices === undefined ? [] : (steps.list[place]?.children ?? [])
    if (children.length === 0) return at(place)
    const chosen = children.find((child) => at(child) === 'yes') ?? children.at(-1)
    return steps.list[chosen ?? -1]?.id ?? ''
  }
  const at = (place: number): Tristate => trial.values[place] ?? 'open'
  return {
    facts,
    valueAfter(changes: readonly Change[]): string {
      const back = changes.map((change) =>
        trial.set(
          tellings.findIndex((telling) => isSame(telling, change)),
          change.to,
        ),
      )
      const value = valueNow()
      for (const undo of back.toReversed()) undo()
      return value
    },
  }
}

const isSame = (a: Omit<Change, 'from' | 'to'>, b: Omit<Change, 'from' | 'to'>): boolean =>
  a.fact === b.fact && a.subject === b.subject && a.actor === b.actor

const changeOf = ({ fact, subject, actor, value }: Telling, to: 'yes' | 'no'): Change => ({
  fact,
  subject,
  actor,
  from: value,
  to,
})

/** Adds the denial of what is told and can't hold beside a fact. */
function withDenials(change: Change, facts: readonly Telling[], { exclusions }: Rules): Change[] {
  if (change.to === 'no') return [change]
  const excluded = new Set(exclusions.filter((one) => one.facts.includes(change.fact)).flatMap((one) => one.facts))
  return [
    change,
    ...facts
      .filter(({ fact, value }) => fact !== change.fact && value === 'yes' && excluded.has(fact))
      .map((telling) => changeOf(telling, 'no')),
  ]
}
