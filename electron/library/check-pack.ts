import type { PackProblem } from '../../shared/errors'
import { keyRemarks } from '../../shared/pack/check-cases'
import { checkNames } from '../../shared/pack/check-names'
import { checkQuotes } from '../../shared/pack/check-quotes'
import { readParts, readingFile, yamlFiles } from '../../shared/pack/parts'
import type { Pack } from '../../shared/pack/schema'
import { moduleFile } from '../../shared/pack/starting-pack'
import type { LoadedPack, ReadableText } from './loaded-pack'
import { checkModule, moduleText } from './module-text'
import { readPackFiles, textsOf, type PackFiles } from './pack-files'
import { readMarkdown } from './parsers/markdown-tree'
import { wholePack } from './whole-pack'

export interface PackCheck {
  /** null if there are problems */
  pack: LoadedPack | null
  /** in the order of the files and lines */
  problems: PackProblem[]
}

/** What else an author should look at: it keeps nobody from using the pack. */
export interface CheckedPack extends PackCheck {
  remarks: PackProblem[]
}

const fileOrder: string[] = ['pack.yaml', moduleFile, ...yamlFiles, readingFile]

/** Reads the pack in a folder and gives all of its problems at once; a pack without problems is ready to use. */
export const checkPack = (folder: string): CheckedPack => checkFiles(readPackFiles(folder))

/** Does the same with files that were read. */
export function checkFiles(given: PackFiles): CheckedPack {
  const { module, texts, moreCases, reading, problems: missing, contentSha256 } = given
  const { parts, problems: faults } = readParts(texts, moreCases, reading)
  const { manifest, rules } = parts
  const read = module === null ? null : readText(module, manifest)
  const document = read?.document ?? null
  const problems = [
    ...missing,
    ...faults,
    ...checkNames(parts, document),
    ...checkQuotes(parts, document),
    ...(read?.problems ?? []),
  ]
  if (problems.length > 0 || manifest === null || rules === null || module === null || document === null) {
    return { pack: null, problems: problems.toSorted(byPlace), remarks: [] }
  }
  const values = <T>(entries: { value: T }[]): T[] => entries.map(({ value }) => value)
  const pack: Pack = {
    manifest,
    module,
    terms: values(parts.terms),
    cards: values(parts.cards),
    rules,
    cases: values(parts.cases),
    reading: parts.reading?.value ?? null,
  }
  const { id } = manifest
  const files = () => textsOf(given)
  return {
    pack: wholePack({ id, contentSha256, pack: () => pack, document: () => document, files }),
    problems: [],
    remarks: keyRemarks(parts),
  }
}

/** The text as it is read, with its own faults; no text if it cannot be read at all. */
function readText(
  module: string,
  manifest: Pack['manifest'] | null,
): { document: ReadableText | null; problems: PackProblem[] } {
  try {
    const markdown = readMarkdown(module)
    const document = moduleText(markdown, manifest)
    return { document, problems: checkModule(markdown, manifest, document) }
  } catch (error) {
    // What reads a text calls itself for each level of quotations, lists and emphasis.
    if (!(error instanceof RangeError)) throw error
    const message = 'quotations, lists or emphasis are nested too deeply: use fewer levels'
    return { document: null, problems: [{ file: moduleFile, line: null, field: '', message }] }
  }
}

function byPlace(a: PackProblem, b: PackProblem): number {
  const place = ({ file }: PackProblem) => (fileOrder.includes(file) ? fileOrder.indexOf(file) : fileOrder.length)
  return place(a) - place(b) || (a.file < b.file ? -1 : Number(a.file > b.file)) || (a.line ?? 0) - (b.line ?? 0)
}
