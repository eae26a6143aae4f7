import type { PackCase } from '../../../../shared/pack/schema'
import { packCase } from '../../../../shared/pack/schema'
import { foundOf } from './module-14'

/** A boy who was tricked travels with a woman to whom nothing was done but that she was taken across. */
const BOY_AND_WOMAN = {
  id: 'boy-and-woman',
  title: 'Two on a cart',
  level: 2,
  persons: [
    { id: 'boy', label: 'the boy', role: 'subject' },
    { id: 'woman', label: 'the woman', role: 'subject' },
  ],
  text: 'A man hired the boy, 15, for a mill and kept his papers. The woman, 30, rode along on the same cart.\n\nAt the mill the boy worked without pay. The woman went on to her sister.',
  facts: [
    { fact: 'act.recruitment', of: 'boy', is: 'yes', quotes: ['hired the boy'] },
    { fact: 'act.transportation', is: 'yes', quotes: ['rode along on the same cart'] },
    { fact: 'means.coercion', of: 'boy', is: 'yes', quotes: ['kept his papers'] },
    { fact: 'means', of: 'woman', is: 'no', quotes: ['went on to her sister'] },
    { fact: 'purpose.forced-labour', of: 'boy', is: 'yes', quotes: ['worked without pay'] },
    { fact: 'purpose', of: 'woman', is: 'no', quotes: ['went on to her sister'] },
    { fact: 'victim.child', of: 'boy', is: 'yes', quotes: ['the boy, 15'] },
    { fact: 'victim.child', of: 'woman', is: 'no', quotes: ['The woman, 30'] },
  ],
  findings: { tip: 'yes', som: 'no', 'cyber-dependent': 'no', 'cyber-enabled': 'no', 'serious-crime': 'insufficient' },
  decisive: 'means',
  explanation: 'The boy was recruited for forced labour.',
  invites: ['to add what the boy suffered to what the woman suffered', 'to ask for a border'],
}

/** Gives a case that no author's change can touch, with parts of it told otherwise. */
export function ownCase(changes: Partial<PackCase> = {}) {
  return foundOf({ ...packCase.parse(BOY_AND_WOMAN), ...changes })
}
