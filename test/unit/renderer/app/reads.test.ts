import { describe, expect, it } from 'vitest'
import { appRouter } from '../../../../electron/router'
import { entities } from '../../../../shared/errors'
import { reads, readsAny } from '../../../../renderer/app/reads'

// By path, those of a router within another as well.
const procedures: Record<string, unknown> = { ...Reflect.get(appRouter, '_def').procedures }
const queries = Object.entries(procedures).flatMap(([path, procedure]) => (isQuery(procedure) ? [path] : []))

function isQuery(procedure: unknown): boolean {
  return typeof procedure === 'function' && Reflect.get(procedure, '_def').type === 'query'
}

describe('what queries read', () => {
  it('names every query of the application, and nothing else', () => {
    expect(Object.keys(reads).toSorted()).toEqual(queries.toSorted())
  })

  it('leaves no kind of stored thing that is never refreshed', () => {
    const read = new Set<string>(Object.values(reads).flat())
    expect(entities.filter((entity) => !read.has(entity))).toEqual([])
  })

  it('refreshes the marks of a text when a mark was made, and not the settings', () => {
    expect(readsAny('annotations.list', ['annotation'])).toBe(true)
    expect(readsAny('settings.get', ['annotation'])).toBe(false)
  })

  it('refreshes a query that it does not know', () => {
    expect(readsAny('something.new', ['annotation'])).toBe(true)
  })
})
