import { expect, test } from 'vitest'
import { collectionFormatMarkdown } from '../../electron/collection-json/describe-format'
import { temporaryStore } from './temporary-store'

test('docs/cards-json.md says what the program goes by (vitest -u writes it anew)', async () => {
  await expect(collectionFormatMarkdown(temporaryStore().store.db)).toMatchFileSnapshot('../../docs/cards-json.md')
})
