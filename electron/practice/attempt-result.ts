import type { Trace } from '../../shared/classifier/engine'
import { evaluate } from '../../shared/classifier/engine'
import { idleFacts } from '../../shared/classifier/idle'
import { nextQuestion } from '../../shared/classifier/next-question'
import { toldOtherwise, type Change } from '../../shared/classifier/told'
import type { AttemptResult, InformationFinding, ShownFlip } from '../../shared/model/practice'
import { lawOf, type FoundCase } from './cases'
import { keyEvidence } from './evidence'
import { shownInvites } from './invites'
import { passageFor } from './recall'
import type { Analysis } from './score'
import { factsBehind, factsWithin, labelOf, personLabel, personsOf, quotesOf } from './shown-facts'
import { showTraces } from './show-trace'
import { assumedLabels, bothSides, shownChanges } from './why'

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
    flips: shownFlips(analysis),
    idle: idleOf(found),
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

/** Gives what would change the findings that are asked, in the rules' order, and what would then not matter any more. */
function shownFlips(analysis: Analysis): ShownFlip[] {
  const { found, flips } = analysis
  return found.pack.rules.findings
    .filter(({ asked }) => asked)
    .flatMap(({ id, label }) => [
      ...flips()
        .filter(({ finding }) => finding === id)
        .map(({ from, becomes, changes }) => ({
          finding: id,
          findingLabel: label,
          from,
          becomes,
          changes: shownChanges(found, changes),
          isQuestion: changes.every((change) => change.from === 'open'),
          needless: [],
        })),
      ...needlessOf(analysis, id, label),
    ])
}

/** Gives the facts that would make a part of a finding needless that is met as it is: were she under 18. */
function needlessOf({ found, evaluation }: Analysis, finding: string, findingLabel: string): ShownFlip[] {
  const { case: one, pack } = found
  const now = evaluation.findings[finding]
  if (now?.value !== 'yes') return []
  return stepsIn(now.trace)
    .filter(({ combines, children: [, exception] }) => combines === 'not-needed-if' && exception?.value !== 'yes')
    .flatMap(({ children: [holds, exception] }): ShownFlip[] => {
      const [fact, ...others] = exception ? factsWithin(exception) : []
      if (!holds?.id || !fact?.id || others.length > 0) return []
      const change: Change = { fact: fact.id, subject: fact.subject, actor: fact.actor, from: fact.value, to: 'yes' }
      if (evaluate(pack.rules, toldOtherwise(one, [change])).findings[finding]?.value !== 'yes') return []
      return [
        {
          finding,
          findingLabel,
          from: 'yes',
          becomes: 'yes',
          changes: shownChanges(found, [change]),
          isQuestion: change.from === 'open',
          needless: [labelOf(found, holds.id)],
        },
      ]
    })
}

const stepsIn = (trace: Trace): Trace[] => [trace, ...trace.children.flatMap(stepsIn)]

/** Gives what is not told and would change nothing, each once for each person to whom it is done, whoever did it. */
function idleOf(found: FoundCase): AttemptResult['idle'] {
  const { case: one, pack } = found
  const idle = idleFacts(pack.rules, one).map(({ fact, subject }) => ({
    fact,
    label: labelOf(found, fact),
    subject: personLabel(found, subject),
  }))
  return idle.filter(
    (fact, at) => idle.findIndex((other) => other.fact === fact.fact && other.subject === fact.subject) === at,
  )
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
