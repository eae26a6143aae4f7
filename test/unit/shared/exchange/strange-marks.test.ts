import { expect, test } from 'vitest'
import { readMarks } from '../../../../shared/exchange/readers/read-marks'

/* Files that were made to do harm, or by a broken program: what is sound in them still comes in. */

const read = (content: string) => readMarks('marks.json', new TextEncoder().encode(content))

const selector = '{"type":"TextQuoteSelector","exact":"the keeper","prefix":"to ","suffix":" alone"}'
const target = `{"source":"https://e.org/a","selector":${selector}}`
const plain = `{"type":"Annotation","id":"https://e.org/1","target":${target}}`
const found = { sourceId: 'https://e.org/1', quote: { exact: 'the keeper', prefix: 'to ', suffix: ' alone' } }

const nested = (open: string, close: string) => `${open.repeat(50_000)}1${close.repeat(50_000)}`
const withMore = (more: string) => `{"type":"Annotation",${more},"target":${target}}`

test.each([
  ['a list of lists', nested('[', ']')],
  ['a body', withMore(`"body":${nested('{"items":[', ']}')}`)],
  ['a motivation', withMore(`"motivation":${nested('[', ']')}`)],
  ['a selector', `{"type":"Annotation","target":{"selector":${nested('{"type":"X","refinedBy":', '}')}}}`],
  ['very many bodies', withMore(`"body":[${Array(150_000).fill('{"type":"X"}').join(',')}]`)],
  ['a purpose that is named as what every object has', withMore('"body":{"value":"x","purpose":"constructor"}')],
])('what is nested without end, or strange, costs only itself: %s', (_, strange) => {
  expect(read(`[${plain},${strange}]`).marks[0]).toMatchObject(found)
  expect(read(`[${strange},${plain}]`).marks.at(-1)).toMatchObject(found)
})

test('of what stands around a quote no more is kept than tells something', () => {
  const long = JSON.stringify({
    type: 'TextQuoteSelector',
    exact: 'the keeper',
    prefix: 'a'.repeat(100_000),
    suffix: 'b'.repeat(100_000),
  })
  const [mark] = read(`{"type":"Annotation","target":{"source":"x","selector":${long}}}`).marks
  expect(mark?.quote).toEqual({ exact: 'the keeper', prefix: 'a'.repeat(1000), suffix: 'b'.repeat(1000) })
})
