import { expect, test } from 'vitest'
import { searchExpression } from '../../../../electron/cards/search-expression'

test.each([
  ['smuggling', '"smuggling"*'],
  ['  serious  crime ', '"serious"* AND "crime"*'],
  ['q', '"q"'],
  ['act OR means', '"act"* AND "OR"* AND "means"*'],
  ['cyber-enabled', '"cyber"* AND "enabled"*'],
  ['3(a)', '"3" AND "a"'],
  ['a"b', '"a" AND "b"'],
  ['контрабанда', '"контрабанда"*'],
])('%s looks for %s', (typed, expression) => {
  expect(searchExpression(typed)).toBe(expression)
})

test.each(['', '   ', '***', '"'])('there is nothing to look for in %j', (typed) => {
  expect(searchExpression(typed)).toBeNull()
})
