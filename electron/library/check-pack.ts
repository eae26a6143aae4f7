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
  const texts = new Map([moduleFile, ...yamlFiles].map((name) => [name, readText(folder, name, problems)]))
  const textOf = (name: string): string => texts.get(name) ?? ''
  const missing = new Set(problems.map(({ file }) => file))

  const { parts, problems: faults } = readParts({
    'pack.yaml': textOf('pack.yaml'),
    'terms.yaml': textOf('terms.yaml'),
    'cards.yaml': textOf('cards.yaml'),
    'rules.yaml': textOf('rules.yaml'),
    'cases.yaml': textOf('cases.yaml'),
  })
  const document = moduleText(textOf(moduleFile), parts.manifest)
  problems.push(...faults, ...checkNames(parts, document))
  if (!missing.has(moduleFile)) problems.push(...checkModule(textOf(moduleFile), parts.manifest, document), ...checkQuotes(parts, document))

  // A file that could not be read is one problem, not one for each name that it would have had.
  const told = problems.filter(({ file, message }) => !missing.has(file) || message === unreadable)
  const { manifest, rules } = parts
  if (told.length > 0 || manifest === null || rules === null) return { pack: null, problems: told.toSorted(byPlace) }
  const values = <T>(entries: { value: T }[]): T[] => entries.map(({ value }) => value)
  const pack: Pack = { manifest, module: textOf(moduleFile), terms: values(parts.terms), cards: values(parts.cards), rules, cases: values(parts.cases) }
  return { pack: loaded(pack, document, sha256([...texts].flat())), problems: [] }
}

const unreadable = 'is missing or cannot be read: put it into the folder of the pack'

function readText(folder: string, file: string, problems: PackProblem[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(folder, file)))
  } catch (error) {
    const message = error instanceof TypeError ? 'is not UTF-8: save it again with that encoding' : unreadable
    problems.push({ file, line: null, field: '', message })
    return ''
  }
}

function loaded(pack: Pack, document: ReadableText, contentSha256: string): LoadedPack {
  return { pack, document, contentSha256, resolvePassage: passageResolver(document) }
}

function sha256(parts: string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}

function byPlace(a: PackProblem, b: PackProblem): number {
  return fileOrder.indexOf(a.file) - fileOrder.indexOf(b.file) || (a.line ?? 0) - (b.line ?? 0)
}

