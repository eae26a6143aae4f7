import { InvalidArgumentError, type Command } from 'commander'
import { layers, type Layer } from '../../../shared/case-reading/combine'
import { say } from '../words'
import { classify } from './classify'
import type { Classifying } from './classify-input'
import { classifyLines, classifyText } from './classify-text'
import type { Result } from './result'

interface Options {
  facts?: string
  jsonl?: boolean
  pack?: string
  layers?: Layer[]
  embedding: boolean
}

/**
 * Adds the command that classifies: facts of a file, a text of a file, or texts of standard input, line by line.
 * @param withPacks runs a command with the packs that are here, also while the data folder is in use
 */
export function describeClassify(
  program: Command,
  { input }: { input(): AsyncIterable<string> },
  withPacks: (work: (it: Classifying) => Promise<Result>) => Promise<void>,
): void {
  const command = program.command('classify [FILE]')
  command
    .description(say('host.cli.help.classify'))
    .option('--facts <FILE>', say('host.cli.help.classifyFacts'))
    .option('--jsonl', say('host.cli.help.classifyJsonl'))
    .option('--pack <ID_OR_DIR>', say('host.cli.help.classifyPack'))
    .option('--layers <NAMES>', say('host.cli.help.classifyLayers', { names: layers.join(',') }), layersNamed)
    .option('--no-embedding', say('host.cli.help.classifyNoEmbedding'))
    .action((file: string | undefined, { facts, jsonl, pack, layers: named = [...layers], embedding }: Options) => {
      const asked = [file, facts, jsonl].filter((one) => one !== undefined)
      if (asked.length !== 1) command.error(say('host.cli.classify.nothing'))
      const options = {
        ...(pack === undefined ? {} : { pack }),
        layers: named.filter((layer) => embedding || layer !== 'embedding'),
      }
      const ofFacts = facts ?? (/\.(?:json|ya?ml)$/i.test(file ?? '') ? file : undefined)
      return withPacks((it) => {
        if (jsonl === true) return classifyLines(it, input(), options)
        return ofFacts === undefined ? classifyText(it, file ?? '', options) : classify(it, ofFacts, pack)
      })
    })
}

/** @throws InvalidArgumentError if there is no layer of such a name */
function layersNamed(typed: string): Layer[] {
  const names = typed.split(',').map((name) => name.trim())
  const known = layers.filter((layer) => names.includes(layer))
  if (known.length !== names.length)
    throw new InvalidArgumentError(say('host.cli.classify.noLayer', { names: layers.join(', ') }))
  return known
}
