import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { checkTold } from '../../../shared/classifier/check-told'
import { evaluate } from '../../../shared/classifier/engine'
import { minimalFlips } from '../../../shared/classifier/flips'
import { idleFacts } from '../../../shared/classifier/idle'
import { nextQuestion } from '../../../shared/classifier/next-question'
import { statement, told as toldSchema } from '../../../shared/classifier/told'
import { AppError, type PackProblem } from '../../../shared/errors'
import type { Pack } from '../../../shared/pack/schema'
import { fit } from '../../../shared/pack/schema-problems'
import { readYaml, type YamlFile } from '../../../shared/pack/yaml-file'
import type { AppContext } from '../../context'
import { checkPack } from '../../library/public'
import { bytesFromDisk } from '../file-from-disk'
import { say } from '../words'
import { classifiedLines } from './classify-lines'
import type { Result } from './result'

/** What the file of facts holds. Facts that no text tells have no words that show them. */
const facts = toldSchema
  .extend({
    facts: z.array(statement.extend({ quotes: statement.shape.quotes.default([]) })),
    pack: z.string().min(1).optional(),
  })
  .strict()

/** Applies the rules of a pack to facts of a file; what is wrong with the file is said, with its line and field. */
export async function classify(context: AppContext, file: string, asked?: string): Promise<Result> {
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

  const { sets: wouldChange, isWhole: wouldChangeIsWhole } = minimalFlips(rules, told)
  const found = {
    ...evaluate(rules, told),
    wouldChange,
    wouldChangeIsWhole,
    doesNotMatter: idleFacts(rules, told),
    nextQuestion: nextQuestion(rules, told),
  }
  return { data: { pack: pack.manifest.id, ...found }, lines: classifiedLines(pack, told, found) }
}

async function textOf(file: string): Promise<{ text: string; fault: string | null }> {
  try {
    const { bytes } = await bytesFromDisk(file, () => null)
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), fault: null }
  } catch (error) {
    if (error instanceof TypeError) return { text: '', fault: say('host.cli.classify.notText') }
    if (!(error instanceof AppError) || !('detail' in error.facts)) throw error
    return { text: '', fault: say('host.cli.classify.unreadable', { why: String(error.facts.detail) }) }
  }
}

const refused = (problems: PackProblem[]): Result => ({
  data: { problems },
  lines: problems.map(({ file, line, field, message }) =>
    [line === null ? file : `${file}:${line}`, field, message].filter((part) => part !== '').join(': '),
  ),
  failed: true,
})

const at = (yaml: YamlFile, field: string, message: string): PackProblem =>
  yaml.problem(
    field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
    message,
  )

/** The pack with an id, or in a folder; the first that is here, if none is named. */
function packOf(context: AppContext, named: string | undefined): { pack: Pack | null; problem: string } {
  const packs = context.packs.list().map(({ pack }) => pack)
  const ids = packs.map(({ manifest }) => manifest.id).join(', ')
  const found = named === undefined ? packs[0] : packs.find(({ manifest }) => manifest.id === named)
  if (found) return { pack: found, problem: '' }
  if (named === undefined || !existsSync(join(named, 'pack.yaml')))
    return { pack: null, problem: say('host.cli.classify.noPack', { ids }) }
  const { pack, problems } = checkPack(named)
  if (pack === null || problems.length > 0)
    return { pack: null, problem: say('host.cli.classify.faultyPack', { folder: named }) }
  return { pack: pack.pack, problem: '' }
}
