import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackProblem } from '../../shared/errors'
import { checkNames } from '../../shared/pack/check-names'
import { checkQuotes } from '../../shared/pack/check-quotes'
import { readParts, yamlFiles } from '../../shared/pack/parts'
import type { Pack } from '../../shared/pack/schema'
import type { LoadedPack, ReadableText } from './loaded-pack'
import { checkModule, moduleText } from './module-text'
import { readMarkdown } from './parsers/markdown-tree'
import { passagesIn } from './pack-pages'
import { passageResolver } from './passages'

export interface PackCheck {
  /** null if there are problems */
  pack: LoadedPack | null
  /** in the order of the files and lines */
  problems: PackProblem[]
}

const moduleFile = 'module.md'
const fileOrder: string[] = ['pack.yaml', moduleFile, ...yamlFiles]

/** Reads the pack in a folder and gives all of its problems at once; a pack without problems is ready to use. */
export function checkPack(folder: string): PackCheck {
  const problems: PackProblem[] = []
  const read = (name: string): string | null => readText(folder, name, problems)
  const texts = {
    'pack.yaml': read('pack.yaml'),
    'terms.yaml': read('terms.yaml'),
    'cards.yaml': read('cards.yaml'),
    'rules.yaml': read('rules.yaml'),
    'cases.yaml': read('cases.yaml'),
  }
  const module = read(moduleFile)
  const { parts, problems: faults } = readParts(texts)
  const markdown = module === null ? null : readMarkdown(module)
  const document = markdown === null ? null : moduleText(markdown, parts.manifest)
  problems.push(...faults, ...checkNames(parts, document), ...checkQuotes(parts, document))
  if (markdown !== null && document !== null) problems.push(...checkModule(markdown, parts.manifest, document))

  const { manifest, rules } = parts
  if (problems.length > 0 || manifest === null || rules === null || module === null || document === null) {
    return { pack: null, problems: problems.toSorted(byPlace) }
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
  return { pack: loaded(pack, document, sha256([module, ...yamlFiles.map((name) => texts[name] ?? '')])), problems: [] }
}

function readText(folder: string, file: string, problems: PackProblem[]): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(folder, file)))
  } catch (error) {
    const isEncoding = error instanceof TypeError
    const message = isEncoding
      ? 'is not UTF-8: save it again with that encoding'
      : 'is missing or cannot be read: put it into the folder of the pack'
    problems.push({ file, line: null, field: '', message })
    return null
  }
}

function loaded(pack: Pack, document: ReadableText, contentSha256: string): LoadedPack {
  return {
    pack,
    document,
    contentSha256,
    resolvePassage: passageResolver(document),
    passagesIn: (text) => passagesIn({ pack, document }, text),
  }
}

function sha256(parts: string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}

function byPlace(a: PackProblem, b: PackProblem): number {
  return fileOrder.indexOf(a.file) - fileOrder.indexOf(b.file) || (a.line ?? 0) - (b.line ?? 0)
}
