import { describe, expect, it } from 'vitest'
import type { CommandId } from '../../../../shared/commands'
import { commandFor } from '../../../../renderer/app/command-for'

interface Case {
  available?: readonly CommandId[]
  begun?: string | null
  singleKeys?: boolean
  isTaken?(chord: string): boolean
}

const pressing = (
  key: string,
  { available = ['go-cards', 'new-card', 'undo'], begun = null, singleKeys = true, isTaken }: Case = {},
) =>
  commandFor(
    { key, code: `Key${key.toUpperCase()}`, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
    { available, begun, singleKeys, isMac: false, isTaken: isTaken ?? (() => false) },
  )

describe('the command of a key', () => {
  it('is one that somebody does now', () => {
    expect(pressing('c').id).toBe('new-card')
    expect(pressing('c', { available: ['go-cards'] }).id).toBeNull()
  })

  it('of two keys waits for the second, which then means nothing else', () => {
    expect(pressing('g')).toEqual({ id: null, begins: 'G' })
    expect(pressing('c', { begun: 'G' }).id).toBe('go-cards')
    expect(pressing('n', { begun: 'G', available: ['go-cards', 'edit-note'] }).id).toBeNull()
  })

  it('begins anew where the first key is pressed again', () => {
    expect(pressing('g', { begun: 'G' })).toEqual({ id: null, begins: 'G' })
  })

  it('is none where the key belongs to what has the focus', () => {
    expect(pressing('c', { isTaken: (chord) => chord === 'C' }).id).toBeNull()
  })

  it('is none for a character where the learner turned single keys off', () => {
    expect(pressing('c', { singleKeys: false }).id).toBeNull()
    expect(pressing('g', { singleKeys: false }).begins).toBeNull()
  })

  it('is the newest of two with the same key', () => {
    expect(pressing('1', { available: [] }).id).toBeNull()
    const digit = { key: '1', code: 'Digit1', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
    const now = { begun: null, singleKeys: true, isMac: false, isTaken: () => false }
    expect(commandFor(digit, { ...now, available: ['grade-1', 'mark-1'] }).id).toBe('grade-1')
    expect(commandFor(digit, { ...now, available: ['mark-1', 'grade-1'] }).id).toBe('mark-1')
  })
})
