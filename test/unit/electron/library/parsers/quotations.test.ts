import { expect, test } from 'vitest'
import { canonicalText } from '../../../../../shared/text/canonical'
import { parsePlainText } from '../../../../../electron/library/parsers/plain-text'

const long = 'whoever finds timber in the river shall bring it to the keeper of the lock'

test.each([`"${long}"`, `“${long}”`, `«${long}»`])(
  'what a sentence quotes at length is a quotation, marks and all',
  (quote) => {
    const sentence = `The old order of the river says that ${quote}, and the keepers held to it for two hundred years.`
    const { tree } = parsePlainText(sentence, 'file')
    expect(JSON.stringify(tree)).toContain(JSON.stringify({ type: 'text', value: quote }))
    expect(JSON.stringify(tree).match(/"tagName":"q"/g)).toHaveLength(1)
    expect(canonicalText(tree)).toContain(sentence)
  },
)

test('a word in quotation marks is none', () => {
  const { tree } = parsePlainText(
    'The keeper is called "master of the lock" in the older books, and lives beside it.',
    'file',
  )
  expect(JSON.stringify(tree)).not.toContain('"tagName":"q"')
})
