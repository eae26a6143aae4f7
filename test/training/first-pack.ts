import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { reading, type ReadingRules } from '../../shared/pack/reading'

/** The reading.yaml of the first pack, and the folder of its model. */
export function readingOf(root: string): { pack: ReadingRules; layout: ReadingRules['layout']; model: string } {
  const pack = reading.parse(parse(readFileSync(join(root, 'resources/packs/module-14/reading.yaml'), 'utf8')))
  const model = join(root, 'resources/reading', pack.model)
  mkdirSync(model, { recursive: true })
  return { pack, layout: pack.layout, model }
}
