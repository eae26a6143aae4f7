import { expect, test } from 'vitest'
import { isPackFilePath } from '../../../../shared/pack/archive'
import { archiveName, compareVersions, nextVersion } from '../../../../shared/pack/archive-name'

test('versions are compared as numbers, from the first on', () => {
  const sorted = ['0.9.9', '1.0.0', '1.2.0', '1.10.0', '1.10.1', '2.0.0']
  expect(sorted.toReversed().toSorted(compareVersions)).toEqual(sorted)
  expect(compareVersions('1.0.0', '1.0.0')).toBe(0)
  expect(nextVersion('1.0.9')).toBe('1.0.10')
  expect(archiveName({ id: 'locks', version: '1.0.0' })).toBe('locks-1.0.0.actuspack')
})

test('a pack has its six files, and those of cases', () => {
  for (const path of ['pack.yaml', 'module.md', 'reading.yaml', 'cases/more.yaml', 'cases/A_1-b.yaml'])
    expect(isPackFilePath(path)).toBe(true)
  for (const path of [
    'Pack.yaml',
    'cases/',
    'cases/../pack.yaml',
    'cases/a/b.yaml',
    '/pack.yaml',
    'cases/a.yml',
    'a.yaml',
    '',
  ])
    expect(isPackFilePath(path), path).toBe(false)
})
