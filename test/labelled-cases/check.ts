import type { WrittenCase } from './parse'
import { itemGroups, items } from './tags'

const FEWEST_WORDS = 18

/**
 * Tells where the labels and the tags of a case contradict each other by the guide to the labels. Of a case that its author
 * called an exception only the length is looked at.
 */
export function contradictions({ labels, spans, text, isException }: WrittenCase): string[] {
  const has = tagsOf(spans)
  const hasAny = (...names: string[]) => names.some((name) => has.has(name))
  const [act, means, purpose] = itemGroups.map((group) => hasAny(...Object.keys(items[group])))
  const isShown = Boolean(act && purpose && (means || has.has('child')))
  const isSmuggling = ['pro', 'ben', 'irr'].every((tag) => has.has(tag))
  const isExcluded = hasAny('nat', '-ben', '-irr')
  const { tip, som, cyber, serious } = labels
  const rules: [boolean, string][] = [
    [tip === 'yes' && !isShown, 'tip=yes, but act, means or child, and purpose are not all tagged'],
    [tip !== 'yes' && isShown && !has.has('other'), 'act, means or child, and purpose are tagged, yet tip is not yes'],
    [
      tip === 'insufficient' && !act && !means && !purpose && !hasAny('hedge', 'child'),
      'tip=insufficient: nothing supports it',
    ],
    [som === 'yes' && !isSmuggling, 'som=yes needs pro, ben and irr'],
    [som === 'yes' && isExcluded, 'som=yes with a denial'],
    [som === 'insufficient' && !hasAny('pro', 'irr', 'ben', 'hedge', 'bor'), 'som=insufficient: nothing supports it'],
    [som !== 'yes' && isSmuggling && has.has('-nat') && !isExcluded, 'all of smuggling is tagged, yet som is not yes'],
    [['enabled', 'both'].includes(cyber) && !has.has('tool'), 'cyber enabled needs tool'],
    [['dependent', 'both'].includes(cyber) && !has.has('tgt'), 'cyber dependent needs tgt'],
    [cyber === 'none' && has.has('tgt'), 'tgt is tagged, yet cyber is none'],
    [serious === 'yes' && !has.has('p4'), 'serious=yes needs p4'],
    [serious === 'no' && !has.has('p-'), 'serious=no needs p-'],
    [serious === 'unknown' && hasAny('p4', 'p-'), 'p4 or p- is tagged, yet serious is unknown'],
  ]
  const contradicting = isException ? [] : rules.flatMap(([holds, what]) => (holds ? [what] : []))
  const isShort = text.split(/\s+/).length < FEWEST_WORDS
  return isShort ? [...contradicting, `shorter than ${FEWEST_WORDS} words`] : contradicting
}

/** Gives the tags of a case, each once. */
export const tagsOf = (spans: WrittenCase['spans']): ReadonlySet<string> => new Set(spans.map(({ tag }) => tag))
