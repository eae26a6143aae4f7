import type { Rules } from '../../../shared/classifier/rules'
import type { Statement } from '../../../shared/classifier/told'
import type { OwnCase, OwnCaseGap } from '../../../shared/model/own-case'
import { caseParagraphs } from '../../../shared/pack/case-paragraphs'
import type { Pack } from '../../../shared/pack/schema'

/** What does not keep a case from being worked, though it can't be passed on with it. */
const WORKED_ALL_THE_SAME: ReadonlySet<OwnCaseGap> = new Set(['no-words', 'words-gone'])

/** Whether a case can be worked. */
export const canBeWorked = (gaps: readonly OwnCaseGap[]): boolean => gaps.every((gap) => WORKED_ALL_THE_SAME.has(gap))

/** Gives what a case still needs before it can be passed on: with none of these, the check of packs finds no fault in it. */
export function gapsOf(one: OwnCase, pack: Pack | null): OwnCaseGap[] {
  const { key, told, title, text } = one
  const paragraphs = caseParagraphs(text)
  const stands = (quote: string) => paragraphs.some((paragraph) => paragraph.includes(quote))
  const gaps: [OwnCaseGap, boolean][] = [
    ['no-pack', pack === null],
    ['no-title', title === ''],
    ['no-text', text === ''],
    ['no-key', key === null],
    ['no-explanation', key !== null && key.explanation.trim() === ''],
    ['no-words', told.facts.some(({ quotes }) => quotes.length === 0)],
    ['words-gone', !told.facts.every(({ quotes }) => quotes.every(stands))],
    ['unknown-fact', pack !== null && !fitsRules(one, pack.rules)],
  ]
  return gaps.filter(([, isThere]) => isThere).map(([gap]) => gap)
}

/** Whether the rules know all that the case names; those of a later version of the pack may not. */
function fitsRules({ told, key }: OwnCase, rules: Rules): boolean {
  const isKnown = ({ fact, is }: Statement): boolean => {
    const rule = rules.facts.find(({ id }) => id === fact)
    if (rule) return typeof is === 'string' || rule.threshold !== undefined
    const when = rules.elements.find(({ id }) => id === fact)?.when
    return is === 'no' && typeof when === 'object' && 'any' in when
  }
  const hasKnownKey =
    key === null ||
    (rules.elements.some(({ id }) => id === key.decisive) &&
      Object.keys(key.findings).every((id) => rules.findings.some((rule) => rule.id === id)) &&
      rules.findings.every(({ id, asked }) => !asked || id in key.findings))
  const named = (ids: Statement['of'], role: 'subject' | 'actor') =>
    [ids ?? []].flat().every((id) => told.persons.some((person) => person.id === id && person.role === role))
  return hasKnownKey && told.facts.every((one) => isKnown(one) && named(one.of, 'subject') && named(one.by, 'actor'))
}
