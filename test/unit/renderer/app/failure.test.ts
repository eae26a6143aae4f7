import { describe, expect, it } from 'vitest'
import { failureOf } from '../../../../renderer/app/failure'

describe('what a failure is', () => {
  it('is the error of the application where that gave one', () => {
    const thrown = Object.assign(new Error('x'), {
      data: { appError: { code: 'file-empty', facts: { file: 'a.txt' } } },
    })
    expect(failureOf(thrown)).toEqual({ kind: 'app', error: { code: 'file-empty', facts: { file: 'a.txt' } } })
  })

  it('is that the program has stopped where a call got no answer', () => {
    const thrown = Object.assign(new Error('Failed to fetch'), { cause: new TypeError('Failed to fetch') })
    expect(failureOf(thrown)).toEqual({ kind: 'gone' })
    expect(failureOf(new TypeError('Load failed'))).toEqual({ kind: 'gone' })
  })

  it('is a fault of ours otherwise, also of the type that a missing answer has', () => {
    expect(failureOf(new TypeError('x is not a function'))).toEqual({
      kind: 'fault',
      detail: 'TypeError: x is not a function',
    })
    expect(failureOf(Object.assign(new Error('disk'), { data: { appError: null } }))).toEqual({
      kind: 'fault',
      detail: 'Error: disk',
    })
    expect(failureOf('odd')).toEqual({ kind: 'fault', detail: 'odd' })
  })
})
