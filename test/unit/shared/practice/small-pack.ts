import { rules, type Rules } from '../../../../shared/classifier/rules'
import { packCase, packManifest, type Pack, type PackCase } from '../../../../shared/pack/schema'

const source = { instrument: 'law', article: '1' }

/** Rules on borrowed boats: two ways to take one, where it went, and whether that is theft. */
export const boatRules: Rules = rules.parse({
  roles: { subject: 'owner', actor: 'borrower' },
  facts: [
    { id: 'way.rowed', label: 'rowed away', 'belongs-to': 'case' },
    { id: 'way.towed', label: 'towed away', 'belongs-to': 'case' },
    { id: 'plan.keep', label: 'meant to be kept', 'belongs-to': 'case' },
    { id: 'plan.return', label: 'meant to be brought back', 'belongs-to': 'case' },
  ],
  elements: [
    { id: 'way', label: 'Way', question: 'How?', when: { any: ['way.rowed', 'way.towed'] }, source },
    { id: 'plan', label: 'Plan', question: 'What for?', when: 'plan.keep', source },
  ],
  findings: [
    { id: 'theft', label: 'Theft', when: { all: ['way', 'plan'] }, source, 'when-open': { 'supported-by': ['way'] } },
    { id: 'loan', label: 'Loan', when: { all: ['way', 'plan.return'] }, source },
  ],
  distinctions: [
    { id: 'rowed-or-towed', label: 'rowed or towed', between: ['way.rowed', 'way.towed'], tell: 'Oars row.' },
    { id: 'theft-or-loan', label: 'theft or loan', between: ['theft', 'loan'], tell: 'A loan comes back.' },
  ],
})

/** A case of the boats. */
export const boatCase = (fields: Partial<Record<keyof PackCase, unknown>> & { id: string; text: string }): PackCase =>
  packCase.parse({
    title: 'A boat',
    level: 1,
    facts: [],
    findings: { theft: 'no', loan: 'no' },
    decisive: 'way',
    explanation: 'It is so.',
    ...fields,
  })

/** A pack of cases on boats. */
export function boatPack(cases: PackCase[]): Pick<Pack, 'rules' | 'cases' | 'manifest'> {
  const manifest = packManifest.parse({
    format: 2,
    id: 'boats',
    version: '1.0.0',
    title: 'Boats',
    shortTitle: 'Boats',
    language: 'en',
    byline: 'Ours.',
    licence: 'CC0',
    module: { series: 'boats', number: 1 },
    instruments: [{ id: 'law', name: 'Law', short: 'Law', year: 2000 }],
    series: [],
    references: [],
    decks: [{ id: 'one', name: 'One' }],
  })
  return { rules: boatRules, cases, manifest }
}
