/**
 * The tags that the authors of labelled cases put on words, and what they are called in the lines that the command line
 * prints. What each means is told in test/fixtures/cases/README.md.
 */

/** Items of the three elements of trafficking, as their tags and their names in a line. */
export const items = {
  act: { rec: 'recruitment', tra: 'transportation', tfr: 'transfer', har: 'harbouring', rcv: 'receipt' },
  means: {
    thr: 'threat_or_force',
    coe: 'coercion',
    abd: 'abduction',
    fra: 'fraud',
    dec: 'deception',
    pow: 'abuse_of_power',
    vul: 'abuse_of_vulnerability',
    pay: 'payments_to_controller',
  },
  purpose: {
    sex: 'sexual_exploitation',
    lab: 'forced_labour',
    sla: 'slavery_or_similar',
    ser: 'servitude',
    org: 'organ_removal',
    oth: 'other_exploitation',
  },
} as const
export type ItemGroup = keyof typeof items
export const itemGroups = ['act', 'means', 'purpose'] as const satisfies readonly ItemGroup[]

/** Facts that are true, false or not stated: the tag that shows each, and the one that denies it. */
export const stated = {
  victim_child: ['child', 'adult'],
  irregular_entry: ['irr', '-irr'],
  border_crossing: ['bor', '-bor'],
  benefit_to_smuggler: ['ben', '-ben'],
  person_is_national_or_resident: ['nat', '-nat'],
} as const
export type StatedFact = keyof typeof stated
export const statedFacts = [
  'victim_child',
  'irregular_entry',
  'border_crossing',
  'benefit_to_smuggler',
  'person_is_national_or_resident',
] as const satisfies readonly StatedFact[]

/** What technology is in a case, as a line names it. */
export const technology = { tool: 'tool', tgt: 'target', idle: 'idle' } as const

/** Tags without a place of their own in a line. */
const others = '-act -means -purpose pro -pro off p4 p- p? hypo fict talk refuted hedge other'.split(' ')

export const tags: ReadonlySet<string> = new Set([
  ...itemGroups.flatMap((group) => Object.keys(items[group])),
  ...Object.values(stated).flat(),
  ...Object.keys(technology),
  ...others,
])

/** Labels of a case, and what each may be. */
export const labelValues = {
  tip: ['yes', 'no', 'insufficient'],
  som: ['yes', 'no', 'insufficient'],
  cyber: ['none', 'enabled', 'dependent', 'both'],
  serious: ['yes', 'no', 'unknown'],
} as const
export type LabelName = keyof typeof labelValues
export const labelNames = ['tip', 'som', 'cyber', 'serious'] as const satisfies readonly LabelName[]
export type CaseLabels = Record<LabelName, string>
