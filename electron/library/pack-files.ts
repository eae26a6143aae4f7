import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackProblem } from '../../shared/errors'
import { caseFolder, readingFile, yamlFiles, type YamlFileName } from '../../shared/pack/parts'
import { moduleFile } from '../../shared/pack/starting-pack'

/** The files of a pack, as they lie in its folder. */
export interface PackFiles {
  /** null: it is missing, or no text in UTF-8 */
  module: string | null
  /** null: it is missing, or no text in UTF-8 */
  texts: Record<YamlFileName, string | null>
  /** the files in cases/, by their path within the pack, in the order of their names; null: no text in UTF-8 */
  moreCases: ReadonlyMap<string, string | null>
  /** reading.yaml; null: the pack has none, or it is no text in UTF-8 */
  reading: string | null
  /** of those that are missing or no text in UTF-8 */
  problems: PackProblem[]
  /** of all of them: changes with any of them */
  contentSha256: string
}

/** Reads the files of the pack in a folder. */
export function readPackFiles(folder: string): PackFiles {
  const bytes = new Map<string, Uint8Array | null>()
  for (const name of [moduleFile, ...yamlFiles, ...caseFilesIn(folder)]) bytes.set(name, read(join(folder, name)))
  if (existsSync(join(folder, readingFile))) bytes.set(readingFile, read(join(folder, readingFile)))
  return packFilesOf(bytes)
}

/** Takes the files of a pack as they are held elsewhere, by their path within it: as bytes, or as text that was read. */
export function packFilesOf(given: ReadonlyMap<string, Uint8Array | string | null>): PackFiles {
  const problems: PackProblem[] = []
  const textOf = (name: string): string | null => {
    const { text, why } = decoded(given.get(name) ?? null)
    if (why !== null) problems.push({ file: name, line: null, field: '', message: why })
    return text
  }
  const texts = {
    'pack.yaml': textOf('pack.yaml'),
    'terms.yaml': textOf('terms.yaml'),
    'cards.yaml': textOf('cards.yaml'),
    'rules.yaml': textOf('rules.yaml'),
    'cases.yaml': textOf('cases.yaml'),
  }
  const module = textOf(moduleFile)
  const more = [...given.keys()].filter((name) => name.startsWith(`${caseFolder}/`)).toSorted()
  const moreCases = new Map(more.map((name) => [name, textOf(name)]))
  const reading = given.has(readingFile) ? textOf(readingFile) : null
  const contentSha256 = sha256([
    module,
    ...yamlFiles.map((name) => texts[name]),
    ...[...moreCases].flat(),
    ...(given.has(readingFile) ? [readingFile, reading] : []),
  ])
  return { module, texts, moreCases, reading, problems, contentSha256 }
}

/** The files of a pack that has all of them, as text by their path. */
export function textsOf({ module, texts, moreCases, reading }: PackFiles): Record<string, string> {
  const all: [string, string | null][] = [
    ...Object.entries(texts),
    [moduleFile, module],
    ...moreCases,
    [readingFile, reading],
  ]
  return Object.fromEntries(all.flatMap(([name, text]) => (text === null ? [] : [[name, text]])))
}

function caseFilesIn(folder: string): string[] {
  if (!existsSync(join(folder, caseFolder))) return []
  return readdirSync(join(folder, caseFolder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${caseFolder}/${name}`)
}

function read(path: string): Uint8Array | null {
  try {
    return readFileSync(path)
  } catch {
    // Said as a problem of the pack: it is missing, or as good as that.
    return null
  }
}

function decoded(given: Uint8Array | string | null): { text: string | null; why: string | null } {
  if (given === null) return { text: null, why: 'is missing or cannot be read: put it into the folder of the pack' }
  try {
    const text = typeof given === 'string' ? given : new TextDecoder('utf-8', { fatal: true }).decode(given)
    if (!text.includes('\0')) return { text, why: null }
    return { text: null, why: 'holds the character NUL: save it again as plain text' }
  } catch {
    return { text: null, why: 'is not UTF-8: save it again with that encoding' }
  }
}

function sha256(parts: (string | null)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part ?? '').update('\0')
  return hash.digest('hex')
}
