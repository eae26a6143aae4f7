import type { OwnCase, OwnKey } from '../../../shared/model/own-case'
import type { Pack, PackCase } from '../../../shared/pack/schema'

// Ids of the cases of packs have no such beginning, as they name a story.
const OWN = 'own.'

/** Gives the id that an own case has among the cases of its pack. */
export const caseIdOf = (id: string): string => OWN + id

/** Gives the own case that an id among the cases of a pack is of; null: a case of the pack itself. */
export const ownIdOf = (caseId: string): string | null => (caseId.startsWith(OWN) ? caseId.slice(OWN.length) : null)

/** Gives a case in the form in which a pack has it. One without a key gets an empty one, with which it can be looked at. */
export function packCaseOf(one: OwnCase, { rules }: Pack, id = caseIdOf(one.id)): PackCase {
  const key: OwnKey = one.key ?? { level: 1, findings: {}, decisive: rules.elements[0]?.id ?? '', explanation: '' }
  const { persons, facts } = one.told
  return {
    id,
    title: one.title,
    level: key.level,
    countries: [],
    persons,
    text: one.text,
    facts,
    findings: key.findings,
    decisive: key.decisive,
    explanation: key.explanation,
    invites: [],
  }
}
