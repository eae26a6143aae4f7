import { describe, expect, test } from 'vitest'
import { splitGlossaryLine } from '../../../../shared/cards/definition'

describe('a line of a glossary', () => {
  test('is taken apart at its colon or dash', () => {
    const lock = { term: 'Lock', meaning: 'a chamber with two gates.' }
    expect(splitGlossaryLine('Lock: a chamber with two gates.')).toEqual(lock)
    expect(splitGlossaryLine('Lock – a chamber with two gates.')).toEqual(lock)
  })

  test.each([
    'A lock has two gates.',
    'Of all that was said about locks that day this was true: they leak.',
    'At dawn, the keeper: he opens the gates.',
    'Lock: closed',
    'A lock: a chamber\nA weir: a dam',
  ])('is not seen where there is none: %s', (words) => {
    expect(splitGlossaryLine(words)).toBeNull()
  })
})
