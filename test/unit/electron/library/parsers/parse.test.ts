import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFile } from '../../../../../electron/library/parsers/parse'
import { AppError } from '../../../../../shared/errors'

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => new TextEncoder().encode(text)),
)

const help = { companion: async () => null, progress: () => {} }

test('any bytes are a text or a message', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom('a.txt', 'a.md'), async (some, fileName) => {
      try {
        const { title, tree } = await parseFile({ fileName, bytes: some, encoding: null, extent: 'article' }, help)
        expect(title).not.toBe('')
        expect(tree.children.length).toBeGreaterThan(0)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        expect(['file-not-text', 'file-empty']).toContain(error.code)
      }
    }),
    { numRuns: 500 },
  )
})
