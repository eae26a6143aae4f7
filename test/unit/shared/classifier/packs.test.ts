import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkRules } from '../../../../shared/classifier/check-rules'
import { evaluate } from '../../../../shared/classifier/engine'
import { rules as rulesSchema } from '../../../../shared/classifier/rules'
import { packCases } from '../../../../shared/pack/schema'

const packs = join(import.meta.dirname, '../../../../resources/packs')
const read = (pack: string, file: string): unknown => parse(readFileSync(join(packs, pack, file), 'utf8'))

describe.each(readdirSync(packs))('pack %s', (pack) => {
  const rules = rulesSchema.parse(read(pack, 'rules.yaml'))
  const cases = packCases.parse(read(pack, 'cases.yaml'))

  test('the rules have no fault', () => {
    expect(checkRules(rules)).toEqual([])
  })

  test.each(cases)('$id: the engine finds what the key says', (one) => {
    const { findings, elements } = evaluate(rules, one.facts)
    expect(Object.fromEntries(Object.entries(findings).map(([id, { shown }]) => [id, shown]))).toEqual(one.findings)
    expect(elements).toHaveProperty(one.decisive)
  })

  test('every element is met in one case and not met in another', () => {
    const seen = new Map(rules.elements.map(({ id }) => [id, new Set<string>()]))
    for (const one of cases) {
      for (const [id, { met }] of Object.entries(evaluate(rules, one.facts).elements)) seen.get(id)?.add(met)
    }
    for (const [id, values] of seen) {
      expect.soft(values, id).toContain('yes')
      expect.soft(values.size, id).toBeGreaterThan(1)
    }
  })
})
