import { basename } from 'node:path'
import { z } from 'zod'
import { checkTold } from '../../../shared/classifier/check-told'
import { statement, told as toldSchema } from '../../../shared/classifier/told'
import type { PackProblem } from '../../../shared/errors'
import { fit } from '../../../shared/pack/schema-problems'
import { readYaml, type YamlFile } from '../../../shared/pack/yaml-file'
import { packOf, refused, textOf, type Classifying } from './classify-input'
import { classifiedLines, foundOf } from './classify-lines'
import type { Result } from './result'

/** What the file of facts holds. Facts that no text tells have no words that show them. */
const facts = toldSchema
  .extend({
    facts: z.array(statement.extend({ quotes: statement.shape.quotes.default([]) })),
    pack: z.string().min(1).optional(),
  })
  .strict()

/** Applies the rules of a pack to facts of a file; what is wrong with the file is said, with its line and field. */
export async function classify(context: Classifying, file: string, asked?: string): Promise<Result> {
  const { text, fault } = await textOf(file)
  // JSON is YAML, and so its faults are told with their lines.
  const yaml = readYaml(basename(file), text)
  if (fault !== null) return refused([yaml.problem([], fault)])
  const read = yaml.problems.length > 0 ? null : fit(yaml, facts, yaml.value)
  if (!read?.value) return refused(read?.problems ?? yaml.problems)

  const { pack: named, ...told } = read.value
  const { pack, problem } = packOf(context, asked ?? named)
  if (pack === null) return refused([yaml.problem(asked === undefined ? ['pack'] : [], problem)])
  const { rules } = pack
  const problems = checkTold(rules, told)
  if (problems.length > 0) return refused(problems.map(({ field, message }) => at(yaml, field, message)))

  const found = foundOf(rules, told)
  return { data: { pack: pack.manifest.id, ...found }, lines: classifiedLines(pack, told, found) }
}

const at = (yaml: YamlFile, field: string, message: string): PackProblem =>
  yaml.problem(
    field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
    message,
  )
