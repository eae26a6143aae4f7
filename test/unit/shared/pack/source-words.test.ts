import { expect, test } from 'vitest'
import type { PackManifest } from '../../../../shared/pack/schema'
import { sourceWords } from '../../../../shared/pack/source-words'

const manifest = (language: string) =>
  ({
    language,
    instruments: [{ id: 'tip-protocol', name: 'Protocol', short: 'Trafficking Protocol', year: 2000 }],
    references: [{ id: 'maras-2016', label: 'Maras, 2016', full: 'Maras, M.-H. (2016) Cybercriminology.' }],
  }) as unknown as PackManifest

test('an article is cited with the instrument’s short name, in the language of the pack', () => {
  const source = { instrument: 'tip-protocol', article: '3(a)' }
  expect(sourceWords(manifest('en'), source)).toBe('Trafficking Protocol, article\u00A03(a)')
  expect(sourceWords(manifest('es-MX'), source)).toBe('Trafficking Protocol, artículo\u00A03(a)')
})

test('several articles are cited as several', () => {
  const source = { instrument: 'tip-protocol', article: '2 to 6' }
  expect(sourceWords(manifest('en'), source)).toBe('Trafficking Protocol, articles\u00A02 to 6')
})

test('a reference is cited by its label', () => {
  expect(sourceWords(manifest('en'), { reference: 'maras-2016' })).toBe('Maras, 2016')
})
