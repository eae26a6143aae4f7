import { basename } from 'node:path'
import { layers, type Layer } from '../../../shared/case-reading/combine'
import { inputLine, outputLine } from '../../../shared/case-reading/jsonl-line'
import { reasonWords } from '../../../shared/case-reading/reason-words'
import type { Reason } from '../../../shared/case-reading/reading'
import { AppError, type PackProblem } from '../../../shared/errors'
import type { Pack } from '../../../shared/pack/schema'
import { readingTask } from '../../case-reading/public'
import { say, sayError } from '../words'
import { packOf, refused, textOf, type Classifying } from './classify-input'
import { classifiedLines, foundOf } from './classify-lines'
import { readLines } from './read-lines'
import type { Result } from './result'

/** Which pack reads, by its id or folder, and by which layers; without these the first that is here, by all. */
export interface ReadOptions {
  pack?: string
  layers?: readonly Layer[]
}

/** Reads the facts of a case out of a file of text, and tells what follows from them. @throws AppError as readCase does */
export async function classifyText(context: Classifying, file: string, options: ReadOptions): Promise<Result> {
  const { text, fault } = await textOf(file)
  if (fault !== null) return refused([problemOf(basename(file), fault)])
  const { pack, problem } = packOf(context, options.pack)
  if (pack === null) return refused([problemOf(basename(file), problem)])
  const { reading, ms } = await read(context, pack, text, options)
  const told = { persons: [], facts: reading.facts.map(({ statement }) => statement) }
  const found = foundOf(pack.rules, told)
  return {
    data: { pack: pack.manifest.id, reading, ms, ...found },
    lines: [...readLines(pack, reading, text), '', ...classifiedLines(pack, told, found)],
  }
}

/**
 * Reads cases line by line, each `{"id","text"}` in JSON, and gives a line for each as soon as it was read. What cannot be
 * read gets a line with "error", and the others go on.
 */
export async function classifyLines(
  context: Classifying,
  input: AsyncIterable<string>,
  options: ReadOptions,
): Promise<Result> {
  const { pack, problem } = packOf(context, options.pack)
  if (pack === null) return refused([problemOf('--pack', problem)])
  return { data: null, lines: [], pieces: outputOf(context, pack, input, options) }
}

/** @throws AppError reader-missing; reader-stopped at the end, if it did not read a single case */
async function* outputOf(
  context: Classifying,
  pack: Pack,
  input: AsyncIterable<string>,
  options: ReadOptions,
): AsyncGenerator<string> {
  const { reading: rules } = pack
  if (rules === null) throw new AppError('reader-missing', { pack: pack.manifest.shortTitle })
  let hasRead = false
  let stopped: AppError | null = null
  for await (const line of input) {
    if (line.trim() === '') continue
    const value = jsonIn(line)
    const parsed = inputLine.safeParse(value)
    if (!parsed.success) {
      yield lineOf({ ...idIn(value), error: say('host.cli.classify.badLine') })
      continue
    }
    try {
      const { reading, ms } = await read(context, pack, parsed.data.text, options)
      yield lineOf(outputLine(parsed.data, reading, ms, { reading: rules, wordsFor }))
      hasRead = true
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (error.code === 'reader-stopped') stopped = error
      yield lineOf({ id: parsed.data.id, error: sayError(error) })
    }
  }
  if (stopped && !hasRead) throw stopped
}

const lineOf = (value: object): string => `${JSON.stringify(value)}\n`

const read = ({ reader }: Classifying, pack: Pack, text: string, { layers: only = layers }: ReadOptions) =>
  reader.read({ ...readingTask(pack, text), layers: only })

const wordsFor = (reason: Reason): string => reasonWords(reason, ({ id }, values) => say(id, values))

const problemOf = (file: string, message: string): PackProblem => ({ file, line: null, field: '', message })

/** Null for what is no JSON. */
function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch {
    // What comes out says so.
    return null
  }
}

/** The id of a line that has no text. */
const idIn = (value: unknown): { id?: unknown } =>
  typeof value === 'object' && value !== null && 'id' in value ? { id: value.id } : {}
