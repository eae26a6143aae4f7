import type { AttemptResult, FindingTrace, ResultRow, TraceNode } from '../../shared/model/practice'
import type { Shown, Tristate } from '../../shared/classifier/rules'

/** A step of a result of format 1. */
interface OldNode extends Omit<TraceNode, 'subject' | 'actor' | 'assumed' | 'notNeeded' | 'disputed' | 'children'> {
  children: OldNode[]
}

/** A result of format 1: a case had one person, and evidence was found or not. */
export interface OldResult extends Pick<
  AttemptResult,
  'attemptId' | 'caseKey' | 'right' | 'partly' | 'of' | 'explanation' | 'decisive' | 'madeDue'
> {
  rows: Omit<ResultRow, 'part' | 'subject' | 'later' | 'differs' | 'overlap' | 'confusions' | 'whyNot'>[]
  traces: (Omit<FindingTrace, 'subject' | 'asked' | 'root'> & { root: OldNode })[]
  flips: { factLabel: string; from: Tristate; to: 'yes' | 'no'; findingLabel: string; becomes: Shown }[]
  evidence: Omit<AttemptResult['evidence'][number], 'fact'>[]
}

/** Gives an old result in the shape of today: what it does not tell stays untold, and what it tells is as it was shown. */
export function fromOldResult(old: OldResult): AttemptResult {
  const foundOf = (label: string): Shown => {
    const shown = old.traces.find((trace) => trace.label === label)?.shown
    return shown ?? 'no'
  }
  return {
    ...old,
    mode: 'free',
    rows: old.rows.map((row) => ({
      ...row,
      part: row.id,
      subject: null,
      later: null,
      differs: row.expected !== row.engine,
      overlap: null,
      confusions: [],
      whyNot: [],
    })),
    traces: old.traces.map((trace) => ({ ...trace, subject: null, asked: true, root: nodeOf(trace.root) })),
    flips: old.flips.map(({ factLabel, from, to, findingLabel, becomes }) => ({
      finding: '',
      findingLabel,
      from: foundOf(findingLabel),
      becomes,
      changes: [{ fact: '', label: factLabel, subject: null, actor: null, from, to }],
      isQuestion: from === 'open',
      needless: [],
    })),
    idle: [],
    information: [],
    nextQuestion: null,
    invites: [],
    assumed: [],
    disputed: [],
    passage: null,
    evidence: old.evidence.map((place) => ({ ...place, fact: '' })),
  }
}

function nodeOf(node: OldNode): TraceNode {
  return {
    ...node,
    subject: null,
    actor: null,
    assumed: false,
    notNeeded: null,
    disputed: null,
    children: node.children.map(nodeOf),
  }
}
