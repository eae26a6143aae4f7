import { fileURLToPath } from 'node:url'

/** The folder of a model that tells what it was given; see test/fixtures/case-reader/make_tiny.py. */
export const tinyModel = fileURLToPath(new URL('../../../fixtures/case-reader/tiny', import.meta.url))

/** What is asked of it. */
export const tinyLayout = {
  marks: ['hired', 'piece'],
  heads: [
    { id: 'hired', answers: ['hired'] },
    { id: 'seen', answers: ['rows', 'piece'] },
    { id: 'work', answers: ['yes', 'no', 'insufficient'] },
  ],
}
