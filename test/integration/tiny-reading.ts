import { join } from 'node:path'
import type { ReaderFiles } from '../../electron/case-reading/reading-protocol'
import { rules } from '../../shared/classifier/rules'
import { reading } from '../../shared/pack/reading'

const root = join(import.meta.dirname, '../..')

/** A reader whose model says that somebody was hired where that word stands; see test/fixtures/case-reader/make_tiny.py. */
export const tinyReader: ReaderFiles = {
  models: join(root, 'test/fixtures/case-reader'),
  runtime: join(root, 'out/main/reading.wasm'),
}

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
