import { expect, test } from 'vitest'
import { slug, uniqueSlugs } from '../../../../shared/text/slug'

test('a heading’s id is its words, in lower case, joined by hyphens', () => {
  expect(slug('Told apart from trafficking')).toBe('told-apart-from-trafficking')
  expect(slug('§ 2.1 The victim’s “consent” – irrelevant?')).toBe('21-the-victims-consent-irrelevant')
  expect(slug('الاتجار بالأشخاص')).toBe('الاتجار-بالأشخاص')
})

test('headings with the same words get ids that differ', () => {
  const idOf = uniqueSlugs()
  expect(['The act', 'The act', 'The act 2', '???'].map(idOf)).toEqual([
    'the-act',
    'the-act-2',
    'the-act-2-2',
    'section',
  ])
})
