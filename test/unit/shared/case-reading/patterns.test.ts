import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { patternScores } from '../../../../shared/case-reading/patterns'
import { analyse } from '../../../../shared/case-reading/sentences'
import { reading as schema } from '../../../../shared/pack/reading'

const file = join(import.meta.dirname, '../../../../resources/packs/module-14/reading.yaml')
const reading = schema.parse(parse(readFileSync(file, 'utf8')))

const scoresOf = (text: string) => patternScores(text, analyse(text), reading)

/** The words of a text that a mark stands on. */
function marked(text: string, mark: string): string {
  const { words, marks } = scoresOf(text)
  return words.flatMap(({ start, end }, at) => ((marks[mark]?.[at] ?? 0) > 0 ? text.slice(start, end) : [])).join(' ')
}

describe('the patterns of the first pack', () => {
  test.each([
    ['The offence is punishable by up to five years’ imprisonment.', 'p4'],
    ['It carries two to seven years.', 'p4'],
    ['He was sentenced to six years for trafficking.', 'p4'],
    ['The maximum penalty is life imprisonment.', 'p4'],
    ['The law provides for a maximum of forty-eight months.', 'p4'],
    ['The code punishes it with a maximum of three years.', 'p-'],
    ['It is punishable by a fine only.', 'p-'],
    ['He was sentenced to eighteen months.', 'p?'],
    ['She was given a total of six years for both offences.', 'p?'],
    ['A 16-year-old girl from the village went with him.', 'child'],
    ['They took Ana, aged 17, to the coast.', 'child'],
    ['Two women aged 24 and 31 were found there.', 'adult'],
    ['He asked for nothing, and would not take any money.', '-ben'],
    ['Somebody encrypted the server with ransomware.', 'tgt'],
  ])('%s', (text, mark) => {
    expect(marked(text, mark)).not.toBe('')
  })

  test.each([
    ['He was acquitted of a charge that carries up to ten years.', 'p4'],
    ['She was given a total of six years for both offences.', 'p4'],
    ['The children were eight to twelve years old.', 'p4'],
    ['It carries two to seven years.', 'p-'],
    ['Ana, aged 27, went with him.', 'child'],
  ])('%s says nothing of %s', (text, mark) => {
    expect(marked(text, mark)).toBe('')
  })

  test('stand on their own words, and are heard by the question that asks for them', () => {
    expect(marked('She saw it. They took Ana, aged 17, away.', 'child')).toBe('aged 17')
    const { heads } = scoresOf('They took Ana, aged 17, away. The maximum is three years.')
    const of = (head: string, answer: string) =>
      heads[head]?.[reading.layout.heads.find(({ id }) => id === head)?.answers.indexOf(answer) ?? -1]
    expect(of('victim_child', 'child')).toBeGreaterThan(0)
    expect(of('victim_child', 'adult')).toBe(0)
    expect(of('serious', 'no')).toBeGreaterThan(0)
    expect(of('serious', 'yes')).toBe(0)
  })
})
