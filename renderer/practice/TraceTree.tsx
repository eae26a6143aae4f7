import { useRef, type KeyboardEvent } from 'react'
import type { FindingTrace, TraceNode } from '../../shared/model/practice'
import { useWords, Words } from '../app/words'
import { Mark } from '../ui/Mark'
import { Sign } from '../ui/Sign'
import { LawLink } from './Law'
import { Quotes } from './Quotes'

/** How the engine gets to each finding, as a tree: what was evaluated, to what, and on which words of the case. */
export function TraceTree({ traces, labelledBy }: { traces: readonly FindingTrace[]; labelledBy: string }) {
  const root = useRef<HTMLUListElement>(null)

  // The tree is always open, so Right leads to what a step rests on, and Left to what it is for.
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(root.current?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])]
    const at = items.findIndex((item) => item === document.activeElement)
    const here = items[at]
    if (!here) return
    const following = items[at + 1]
    const next = {
      ArrowDown: following,
      ArrowUp: items[at - 1],
      Home: items[0],
      End: items.at(-1),
      ArrowRight: following && levelOf(following) > levelOf(here) ? following : undefined,
      ArrowLeft: items.slice(0, at).findLast((item) => levelOf(item) < levelOf(here)),
    }[event.key]
    if (!next) return
    event.preventDefault()
    here.tabIndex = -1
    next.tabIndex = 0
    next.focus()
  }

  return (
    <ul className="tree" role="tree" aria-labelledby={labelledBy} ref={root} onKeyDown={onKeyDown}>
      {traces.map((trace, at) => (
        <Finding
          key={`${trace.id} ${trace.subject?.id ?? ''}`}
          trace={trace}
          isFirst={at === 0}
          isNew={traces[at - 1]?.id !== trace.id}
        />
      ))}
    </ul>
  )
}

interface FindingProps {
  trace: FindingTrace
  /** of the tree */
  isFirst: boolean
  /** the first of its finding: what holds for each person alike is said once */
  isNew: boolean
}

function Finding({ trace, isFirst, isNew }: FindingProps) {
  const words = useWords()
  return (
    <li className="top" role="none">
      <div role="treeitem" aria-level={1} aria-expanded tabIndex={isFirst ? 0 : -1}>
        <span className="turn">
          <Mark />
        </span>
        <b>
          {words('practice.finding', {
            label: trace.subject
              ? words('practice.askedOf', { label: trace.label, person: trace.subject.label })
              : trace.label,
            value: trace.shown,
          })}
        </b>
        <span className="meta">
          <LawLink law={trace.law} />
        </span>
        {isNew && (trace.assumes.length > 0 || trace.debated) && (
          <span className="meta assumed">
            {trace.assumes.length > 0 && words('practice.assumed', { assumed: trace.assumes.join(' ') })}{' '}
            {trace.debated}
          </span>
        )}
      </div>
      <Steps nodes={hasChildren(trace.root) ? trace.root.children : [trace.root]} level={2} />
    </li>
  )
}

const levelOf = (item: HTMLElement) => Number(item.ariaLevel)
const hasChildren = ({ children }: TraceNode) => children.length > 0

function Steps({ nodes, level }: { nodes: readonly TraceNode[]; level: number }) {
  if (nodes.length === 0) return null
  return (
    <ul role="group">
      {nodes.map((node, at) => (
        <Step key={at} node={node} level={level} />
      ))}
    </ul>
  )
}

function Step({ node: given, level }: { node: TraceNode; level: number }) {
  const words = useWords()
  const node = withException(given)
  return (
    <li role="none">
      <div
        role="treeitem"
        aria-level={level}
        aria-expanded={hasChildren(node) || undefined}
        tabIndex={-1}
        className={node.notNeeded === null ? undefined : 'needless'}
      >
        <Sign value={node.value} />
        <StepName node={node} />
        {words('practice.stepValue', { value: node.value })}
        <StepNotes node={node} orElse={node === given ? null : (given.children[1]?.label ?? null)} />
        {node.disputed === null && node.quotes.length > 0 && (
          <span className="q">
            <Quotes quotes={node.quotes} />
          </span>
        )}
      </div>
      <Steps nodes={node.children} level={level + 1} />
    </li>
  )
}

/** Gives a step with what would make it needless among what it rests on, and not above it once more. */
function withException(node: TraceNode): TraceNode {
  const [holds, exception] = node.children
  if (node.combines !== 'not-needed-if' || !holds || !exception || holds.label !== node.label) return node
  return { ...holds, children: [...holds.children, exception] }
}

/** Of whom a step is, and why it has its value where no words of the case say it. */
function StepNotes({ node, orElse }: { node: TraceNode; orElse: string | null }) {
  const words = useWords()
  const { subject, actor, notNeeded, disputed, assumed, question } = node
  return (
    <>
      {(subject !== null || actor !== null) && (
        <span className="meta">
          {words('practice.stepOf', {
            who: subject !== null && actor !== null ? 'both' : subject !== null ? 'subject' : 'actor',
            subject: subject ?? '',
            actor: actor ?? '',
          })}
        </span>
      )}
      {orElse !== null && <span className="meta">{words('practice.orNotNeeded', { because: orElse })}</span>}
      {notNeeded !== null && <span className="meta">{words('practice.notNeeded', { because: notNeeded })}</span>}
      {disputed !== null && (
        <span className="meta">
          <Words
            id="practice.stepDisputed"
            values={{ yes: () => <Quotes quotes={disputed.yes} />, no: () => <Quotes quotes={disputed.no} /> }}
          />
        </span>
      )}
      {assumed && <span className="meta">{words('practice.stepAssumed')}</span>}
      {question !== null && <span className="meta">{words('practice.ask', { question })}</span>}
    </>
  )
}

const howOf = {
  all: 'all',
  any: 'any',
  not: 'not',
  'at-least': 'atLeast',
  unless: 'unless',
  'not-needed-if': 'needless',
  some: 'some',
} as const

function StepName({ node: { kind, label, combines, count } }: { node: TraceNode }) {
  if (kind === 'fact') return <span>{label}</span>
  if (label !== '') return <b>{label}</b>
  return (
    <Words
      id="practice.combines"
      values={{
        combines: howOf[combines ?? 'all'],
        count: String(count ?? 0),
        b: (chunks) => <b>{chunks}</b>,
      }}
    />
  )
}
