import { expect, it } from 'vitest'
import { withValues } from '../../../../../renderer/reader/text/highlight-colours'

const tokens: Record<string, string> = { '--mark-1': ' #F3E982', '--mark-1-line': '#8A7B1D', '--on-mark': '#1D2127' }

it('a rule of a highlight is written with the values of its tokens', () => {
  const rule =
    '.text::highlight(mark-1) { background-color: var(--mark-1); color: var(--on-mark); text-decoration: underline 1px var(--mark-1-line); }'
  expect(withValues(rule, { getPropertyValue: (name) => tokens[name] ?? '' })).toBe(
    '.text::highlight(mark-1) { background-color: #F3E982; color: #1D2127; text-decoration: underline 1px #8A7B1D; }',
  )
})
