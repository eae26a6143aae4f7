import type { NextCase } from '../../shared/model/practice'
import type { Mode } from '../../shared/practice/mode'
import { nextCase, type Candidate } from '../../shared/practice/next-case'
import type { AppContext } from '../context'
import { attemptQueries } from './attempt.queries'
import { type FoundCase, listCases, minutesFor } from './cases'
import { confusionsSoFar } from './confusions'
import { examQueries } from './exam/exam.queries'
import { masteryNow, type Mastery } from './mastery'
import { labelOf } from './shown-facts'

export interface Wanted {
  mode: Mode
  /** only cases of this level */
  level?: number | undefined
  /** the case that is left: it is not offered again, nor is another variant of its story */
  after?: string | undefined
}

/**
 * Gives the case to work next, with the reason in data; null if there is none. The same until something is answered, so that
 * what was offered is what opens. None of an exam that goes on is offered.
 */
export function nextToWork(ctx: AppContext, { mode, level, after }: Wanted): NextCase | null {
  const inExam = examQueries(ctx.store.db).openCases()
  const cases = listCases(ctx).filter(
    (found) =>
      !inExam.has(found.key) &&
      (level === undefined || found.case.level === level || found.key === after) &&
      // What differs can only be told of a pair.
      (mode !== 'difference' || found.case.pair !== undefined),
  )
  const times = attemptQueries(ctx.store.db).lastTimes()
  const mastery = masteryNow(ctx)
  const nowMs = ctx.now()
  const candidates = cases.map((found) =>
    candidateOf(found, mastery, found.key === after ? nowMs : (times.get(found.key) ?? null)),
  )
  const chosen = nextCase({
    candidates,
    confusions: confusionsSoFar(ctx),
    weakest: weakestSkills(cases, mastery),
    seed: seedOf(`${times.size} ${Math.max(0, ...times.values())} ${after ?? ''}`),
  })
  const found = cases.find(({ key }) => key === chosen?.key)
  const candidate = candidates.find(({ key }) => key === chosen?.key)
  if (!chosen || !found || !candidate || (found.key === after && cases.length === 1)) return null
  return {
    key: found.key,
    number: found.number,
    title: found.case.title,
    level: found.case.level,
    minutes: minutesFor(found),
    p: candidate.p,
    reason: shownReason(cases, chosen.reason),
  }
}

function shownReason(
  cases: readonly FoundCase[],
  reason: NonNullable<ReturnType<typeof nextCase>>['reason'],
): NextCase['reason'] {
  if (reason.kind === 'weakest') {
    const id = reason.skill.slice('element:'.length)
    const rule = cases.flatMap(({ pack }) => pack.rules.elements).find((one) => one.id === id)
    return { ...reason, label: rule?.label ?? null }
  }
  if (reason.kind !== 'twin') return reason
  const { caseKey, given, expected } = reason.confusion
  const confused = cases.find(({ key }) => key === caseKey)
  if (!confused) return { kind: 'any' }
  return {
    kind: 'twin',
    of: { key: caseKey, number: confused.number, title: confused.case.title },
    confusion: { given: choiceLabel(confused, given), expected: choiceLabel(confused, expected) },
  }
}

function choiceLabel(found: FoundCase, id: string): string {
  const choices = found.pack.rules.elements.flatMap(({ choices: of = [] }) => of)
  return choices.find((choice) => choice.id === id)?.label ?? labelOf(found, id)
}

function candidateOf({ key, case: one, pack }: FoundCase, mastery: Mastery, triedAtMs: number | null): Candidate {
  const { id: packId } = pack.manifest
  const present = pack.rules.findings.filter(({ id, asked }) => asked && one.findings[id] === 'yes').map(({ id }) => id)
  const [kind = 'none'] = present
  const skill = `element:${one.decisive}`
  const told = one.facts.filter(({ is }) => is === 'yes').map(({ fact }) => fact)
  const choices = pack.rules.elements.find(({ id }) => id === one.decisive)?.choices
  const guessing = choices ? 1 / choices.length : undefined
  return {
    key,
    level: one.level,
    family: `${packId}/${one.family ?? one.id}`,
    kind: `${packId}/${kind}`,
    skill,
    contrasts: [...(one.pair ? [one.pair.fact] : []), ...told, ...present],
    twin: one.pair ? `${packId}/${one.pair.with}` : null,
    p: mastery.chanceAt(packId, skill, { key, level: one.level }, guessing),
    triedAtMs,
  }
}

/** Gives the skills on which cases turn and that were tried, those with the lowest probability first. */
function weakestSkills(cases: readonly FoundCase[], mastery: Mastery): string[] {
  const middle = { key: '', level: 2 }
  const tried = new Map<string, number>()
  for (const { pack, case: one } of cases) {
    const skill = `element:${one.decisive}`
    const packId = pack.manifest.id
    if (mastery.of(packId, skill).n === 0) continue
    const p = mastery.chanceAt(packId, skill, middle)
    tried.set(skill, Math.min(p, tried.get(skill) ?? 1))
  }
  return [...tried].toSorted(([, a], [, b]) => a - b).map(([skill]) => skill)
}

/** Gives a number that is the same for the same text. */
function seedOf(text: string): number {
  let seed = 0
  for (const sign of text) seed = (Math.imul(seed, 31) + (sign.codePointAt(0) ?? 0)) | 0
  return seed
}
