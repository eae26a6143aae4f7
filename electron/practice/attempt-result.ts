import { idleFacts } from '../../shared/classifier/idle'
import { nextQuestion } from '../../shared/classifier/next-question'
import type { AttemptResult, InformationFinding } from '../../shared/model/practice'
import { lawOf } from './cases'
import { keyEvidence } from './evidence'
import { shownInvites } from './invites'
import { passageFor } from './recall'
import type { Analysis } from './score'
import { factsBehind, factsWithin, labelOf, personLabel, personsOf, quotesOf } from './shown-facts'
import { showTraces } from './show-trace'
import { assumedLabels, bothSides } from './why'

/** What is told of a case beside the learner's own answers, and of those what they missed. */
export type Feedback = Omit<AttemptResult, 'attemptId' | 'caseKey' | 'mode' | 'madeDue'>

/** Gives all that the result of an attempt shows. It is made of the rows, so that nothing in it contradicts the score. */
export function feedbackOn(analysis: Analysis, rows: AttemptResult['rows']): Feedback {
  const { found, evaluation } = analysis
  const { case: one, pack } = found
  const question = nextQuestion(pack.rules, one)
  return {
    rows,
    right: rows.filter(({ score }) => score === 1).length,
    partly: rows.filter(({ score }) => score > 0 && score < 1).length,
    of: rows.length,
    explanation: one.explanation,
    decisive: decisiveOf(analysis),
    traces: showTraces(found, evaluation),
    flips: analysis.flips().list,
    flipsCutShort: !analysis.flips().isWhole,
    idle: idleOf(analysis),
    information: informationOf(analysis),
    nextQuestion: question && {
      fact: question.fact,
      label: labelOf(found, question.fact),
      ...personsOf(found, question),
      question: question.question,
    },
    invites: shownInvites(found, rows),
    assumed: pack.rules.findings.flatMap((rule) => {
      const result = evaluation.findings[rule.id]
      if (!rule.asked || !result) return []
      return assumedLabels(found, result.trace).map((label) => ({ label, finding: rule.label }))
    }),
    disputed: disputedOf(analysis),
    passage: passageFor(found, rows),
    evidence: keyEvidence(found),
  }
}

function decisiveOf({ found, parts }: Analysis): AttemptResult['decisive'] {
  const part = parts.find(({ kind, id }) => kind === 'element' && id === found.case.decisive)
  return part ? { label: part.label, quotes: quotesOf(factsBehind(part.trace)) } : null
}

/**
 * Gives what a learner may have looked for in vain, and need not have: the elements that are open, where nothing that could be
 * told of them would change a finding. That facts which no element asks for do not matter goes without saying.
 */
function idleOf({ found, parts }: Analysis): AttemptResult['idle'] {
  const { case: one, pack } = found
  const idle = idleFacts(pack.rules, one)
  return parts.flatMap((part) => {
    const open = factsWithin(part.trace).filter(({ value }) => value === 'open')
    const isIdle = open.every((step) =>
      idle.some(({ fact, subject, actor }) => fact === step.id && subject === step.subject && actor === step.actor),
    )
    if (part.kind !== 'element' || part.expected !== 'open' || open.length === 0 || !isIdle) return []
    return [{ fact: part.id, label: part.label, subject: part.subject?.label ?? null }]
  })
}

function informationOf({ found, evaluation }: Analysis): InformationFinding[] {
  return found.pack.rules.findings.flatMap((rule) => {
    const result = evaluation.findings[rule.id]
    if (rule.asked || !result || result.shown === 'no') return []
    const { id, label, source, debated = null, assumes } = rule
    return [{ id, label, shown: result.shown, law: lawOf(found, source), debated, assumes }]
  })
}

function disputedOf({ found, evaluation }: Analysis): AttemptResult['disputed'] {
  const steps = evaluation.subjects.flatMap(({ elements, findings }) =>
    [...Object.values(elements), ...Object.values(findings)].flatMap(({ trace }) => factsWithin(trace)),
  )
  const disputed = steps.filter(({ disputed: is }) => is)
  return disputed
    .filter((one, at) => disputed.findIndex(({ id, subject }) => id === one.id && subject === one.subject) === at)
    .flatMap((step) => {
      if (step.id === null) return []
      const { yes, no } = bothSides(found, step)
      return [
        {
          fact: step.id,
          label: labelOf(found, step.id),
          subject: personLabel(found, step.subject),
          yes: yes.flatMap(({ quotes }) => quotes),
          no: no.flatMap(({ quotes }) => quotes),
        },
      ]
    })
}
