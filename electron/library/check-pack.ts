import type { PackProblem } from '../../shared/errors'
import { keyRemarks } from '../../shared/pack/check-cases'
import { checkNames } from '../../shared/pack/check-names'
import { checkQuotes } from '../../shared/pack/check-quotes'
import { readParts, yamlFiles } from '../../shared/pack/parts'
import type { Pack } from '../../shared/pack/schema'
import { moduleFile } from '../../shared/pack/starting-pack'
import type { LoadedPack } from './loaded-pack'
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

const fileOrder: string[] = ['pack.yaml', moduleFile, ...yamlFiles]

/** Reads the pack in a folder and gives all of its problems at once; a pack without problems is ready to use. */
export const checkPack = (folder: string): CheckedPack => checkFiles(readPackFiles(folder))

/** Does the same with files that were read. */
export function checkFiles(given: PackFiles): CheckedPack {
  const { module, texts, moreCases, problems: missing, contentSha256 } = given
  const { parts, problems: faults } = readParts(texts, moreCases)
  const markdown = module === null ? null : readMarkdown(module)
  const document = markdown === null ? null : moduleText(markdown, parts.manifest)
  const problems = [...missing, ...faults, ...checkNames(parts, document), ...checkQuotes(parts, document)]
  if (markdown !== null && document !== null) problems.push(...checkModule(markdown, parts.manifest, document))

  const { manifest, rules } = parts
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
  }
  const { id } = manifest
  const files = () => textsOf(given)
  return {
    pack: wholePack({ id, contentSha256, pack: () => pack, document: () => document, files }),
    problems: [],
    remarks: keyRemarks(parts),
  }
}

function byPlace(a: PackProblem, b: PackProblem): number {
  const place = ({ file }: PackProblem) => (fileOrder.includes(file) ? fileOrder.indexOf(file) : fileOrder.length)
  return place(a) - place(b) || (a.file < b.file ? -1 : Number(a.file > b.file)) || (a.line ?? 0) - (b.line ?? 0)
}
