import { beforeEach, expect, test } from 'vitest'
import type { ImportedDocument } from '../../../../shared/model/import'
import { countUnderWay, useImports } from '../../../../renderer/library/imports'

const imported: ImportedDocument = {
  documentId: '1',
  known: false,
  title: 'One',
  lang: 'en',
  encoding: null,
  words: 10,
  headings: 1,
  tables: 0,
  images: 0,
  footnotes: 0,
  warnings: [],
  editionOf: null,
  joined: null,
  attachedPack: null,
}
const names = () => useImports.getState().files.map(({ name }) => name)

beforeEach(() => {
  useImports.setState({ files: [] })
  const file = (name: string) => ({ id: name, name, bytes: 1000, stage: { kind: 'waiting' } as const })
  useImports.getState().add(['a.txt', 'b.md', 'c.pdf'].map(file))
})

test('files that wait or are read are on their way', () => {
  const { setStage } = useImports.getState()
  setStage('a.txt', { kind: 'reading', sinceMs: 0 })
  setStage('b.md', { kind: 'done', imported })
  expect(countUnderWay(useImports.getState().files)).toBe(2)
})

test('clearing the list leaves those that are on their way', () => {
  const { setStage, clearEnded } = useImports.getState()
  setStage('b.md', { kind: 'done', imported })
  setStage('c.pdf', { kind: 'failed', error: new Error('no') })
  clearEnded()
  expect(names()).toEqual(['a.txt'])
})

test('a cancelled one is off the list, and what comes of it later changes nothing', () => {
  const { setStage, remove } = useImports.getState()
  remove('b.md')
  setStage('b.md', { kind: 'done', imported })
  expect(names()).toEqual(['a.txt', 'c.pdf'])
})
