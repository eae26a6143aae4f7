import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackProblem } from '../../shared/errors'
import { caseFolder, yamlFiles, type YamlFileName } from '../../shared/pack/parts'

export const moduleFile = 'module.md'

/** The files of a pack, as they lie in its folder. */
export interface PackFiles {
  /** null: it is missing, or no UTF-8 */
  module: string | null
  /** null: it is missing, or no UTF-8 */
  texts: Record<YamlFileName, string | null>
  /** the files in cases/, by their path within the pack, in the order of their names; null: no UTF-8 */
  moreCases: ReadonlyMap<string, string | null>
  /** of those that are missing or no UTF-8 */
  problems: PackProblem[]
  /** of all of them: changes with any of them */
  contentSha256: string
}

/** Reads the files of the pack in a folder. */
export function readPackFiles(folder: string): PackFiles {
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
  const moreCases = new Map(caseFilesIn(folder).map((name) => [name, read(name)]))
  const contentSha256 = sha256([module, ...yamlFiles.map((name) => texts[name]), ...[...moreCases].flat()])
  return { module, texts, moreCases, problems, contentSha256 }
}

function caseFilesIn(folder: string): string[] {
  if (!existsSync(join(folder, caseFolder))) return []
  return readdirSync(join(folder, caseFolder))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => `${caseFolder}/${name}`)
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

function sha256(parts: (string | null)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part ?? '').update('\0')
  return hash.digest('hex')
}
