import { join } from 'node:path'
import { rules } from '../../shared/classifier/rules'
import { reading } from '../../shared/pack/reading'

const root = join(import.meta.dirname, '../..')

/** The folder of a model that says that somebody was hired where that word stands; see test/fixtures/case-reader/make_tiny.py. */
export const tinyModels = join(root, 'test/fixtures/case-reader')

/** By what it reads. */
export const tinyReading = {
  rules: rules.parse({
    roles: { subject: 'person', actor: 'employer' },
    facts: [{ id: 'act.hired', label: 'somebody was hired', 'belongs-to': 'case' }],
    elements: [
      {
        id: 'act',
        label: 'hiring',
        question: 'Was somebody hired?',
        when: { any: ['act.hired'] },
        source: { reference: 'x' },
      },
    ],
    findings: [{ id: 'work', label: 'work', when: 'act', source: { reference: 'x' } }],
  }),
  reading: reading.parse({
    model: 'tiny',
    layout: {
      marks: ['hired', 'piece'],
      heads: [
        { id: 'hired', answers: ['hired'] },
        { id: 'seen', answers: ['rows', 'piece'] },
        { id: 'work', answers: ['yes', 'no', 'insufficient'] },
      ],
    },
    marks: { hired: { fact: 'act.hired', is: 'yes' }, piece: { aside: 'a number' } },
    labels: [{ name: 'work', head: 'work', of: 'work' }],
    items: [],
    lexicon: { persons: { subject: [], actor: [], neither: [] } },
  }),
}
