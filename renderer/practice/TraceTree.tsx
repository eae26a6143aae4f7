import { useId, useRef, type KeyboardEvent } from 'react'
import { Link } from 'react-router'
import type { FindingTrace, TraceNode } from '../../shared/model/practice'
import { useWords, Words } from '../app/words'
import { Mark } from '../ui/Mark'
import { Sign } from '../ui/Sign'
import { passagePathOf } from './AnswerGroup'
import { Quotes } from './Quotes'

/** How the engine gets to each finding, as a tree: what was evaluated, to what, and on which words of the case. */
export function TraceTree({ traces, labelledBy }: { traces: readonly FindingTrace[]; labelledBy: string }) {
  const root = useRef<HTMLUListElement>(null)

  // The tree is always open, so Left leads to what a step is for, and Right to what it rests on.
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(root.current?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])]
    const here = items.find((item) => item === document.activeElement)
    if (!here) return
    const next = {
      ArrowDown: items[items.indexOf(here) + 1],
      ArrowUp: items[items.indexOf(here) - 1],
      Home: items[0],
      End: items.at(-1),
      ArrowRight: here.querySelector<HTMLElement>('[role="treeitem"]'),
      ArrowLeft: here.parentElement?.closest<HTMLElement>('[role="treeitem"]'),
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
        <Finding key={trace.id} trace={trace} isFirst={at === 0} />
      ))}
    </ul>
  )
}

function Finding({ trace, isFirst }: { trace: FindingTrace; isFirst: boolean }) {
  const words = useWords()
  const nameId = useId()
  const path = passagePathOf(trace.law)
  return (
    <li className="top" role="treeitem" aria-level={1} aria-expanded aria-labelledby={nameId} tabIndex={isFirst ? 0 : -1}>
      <div id={nameId}>
        <span className="turn">
          <Mark />
        </span>
        <b>{words('practice.finding', { label: trace.label, value: trace.shown })}</b>
        <span className="meta">
          {path ? (
            <Link className="link" to={path}>
              {trace.law.text}
            </Link>
          ) : (
            trace.law.text
          )}
        </span>
      </div>
      {(trace.assumes.length > 0 || trace.debated) && (
        <p className="meta assumed">
          {trace.assumes.length > 0 && words('practice.assumed', { assumed: trace.assumes.join(' ') })} {trace.debated}
        </p>
      )}
      <Steps nodes={hasChildren(trace.root) ? trace.root.children : [trace.root]} level={2} />
    </li>
  )
}

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

function Step({ node, level }: { node: TraceNode; level: number }) {
  const words = useWords()
  const nameId = useId()
  const isOpenable = hasChildren(node)
  return (
    <li role="treeitem" aria-level={level} aria-expanded={isOpenable || undefined} aria-labelledby={nameId} tabIndex={-1}>
      <div id={nameId}>
        <Sign value={node.value} />
        <StepName node={node} />
        {words('practice.stepValue', { value: node.value })}
        {node.question !== null && <span className="meta">{words('practice.ask', { question: node.question })}</span>}
        {node.quotes.length > 0 && (
          <span className="q">
            <Quotes quotes={node.quotes} />
          </span>
        )}
      </div>
      <Steps nodes={node.children} level={level + 1} />
    </li>
  )
}

function StepName({ node: { kind, label, combines, count } }: { node: TraceNode }) {
  if (kind === 'fact') return <span>{label}</span>
  if (label !== '') return <b>{label}</b>
  return <Words id="practice.combines" values={{ combines: combines ?? 'all', count: String(count ?? 0), b: (chunks) => <b>{chunks}</b> }} />
}
