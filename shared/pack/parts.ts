import type { PackProblem } from '../errors'
import type { Section } from '../model/document'
import { rules, type Rules } from '../classifier/rules'
import { fit } from './schema-problems'
import {
  packCard,
  packCase,
  packManifest,
  packTerm,
  type PackCard,
  type PackCase,
  type PackManifest,
  type PackTerm,
} from './schema'
import { reading, type ReadingRules } from './reading'
import { readYaml, type YamlFile } from './yaml-file'

export const yamlFiles = ['pack.yaml', 'terms.yaml', 'cards.yaml', 'rules.yaml', 'cases.yaml'] as const
/** Where more cases may stand, in any number of files. */
export const caseFolder = 'cases'
/** How facts are read out of free text; a pack may do without. */
export const readingFile = 'reading.yaml'
export type YamlFileName = (typeof yamlFiles)[number]

/** An entry of a list that fits the schema, with its place in the list. */
interface Entry<T> {
  index: number
  value: T
}

/** What of a pack fits the schema; a file or entry with faults is missing, so that the rest can still be checked. */
export interface PackParts {
  files: Record<YamlFileName, YamlFile>
  manifest: PackManifest | null
  terms: Entry<PackTerm>[]
  cards: Entry<PackCard>[]
  rules: Rules | null
  /** each with the file that it stands in */
  cases: (Entry<PackCase> & { yaml: YamlFile })[]
  /** null if the pack has none; its value is null if that has faults */
  reading: { value: ReadingRules | null; yaml: YamlFile } | null
  /** also of terms with faults, as what refers to one of them leads somewhere; null if the file can't be read */
  termIds: Set<string> | null
}

/** The module's text, for what points into it. */
export interface ModuleText {
  canonicalText: string
  sections: Section[]
}

/**
 * Reads the five files, and those in cases/, and holds each against its schema; one that is not there (null) was named
 * already.
 * @param moreCases texts of the files in cases/, by their path within the pack
 * @param readingText text of reading.yaml; null: the pack has none, or it was named already
 */
export function readParts(
  texts: Record<YamlFileName, string | null>,
  moreCases: ReadonlyMap<string, string | null>,
  readingText: string | null = null,
): { parts: PackParts; problems: PackProblem[] } {
  const files = {
    'pack.yaml': readYaml('pack.yaml', texts['pack.yaml'] ?? ''),
    'terms.yaml': readYaml('terms.yaml', texts['terms.yaml'] ?? ''),
    'cards.yaml': readYaml('cards.yaml', texts['cards.yaml'] ?? ''),
    'rules.yaml': readYaml('rules.yaml', texts['rules.yaml'] ?? ''),
    'cases.yaml': readYaml('cases.yaml', texts['cases.yaml'] ?? ''),
  }
  const caseFiles = [...moreCases].flatMap(([name, text]) => (text === null ? [] : readYaml(name, text)))
  const readingYaml = readingText === null ? [] : [readYaml(readingFile, readingText)]
  const problems = [...yamlFiles.map((name) => files[name]), ...caseFiles, ...readingYaml].flatMap(
    (file) => file.problems,
  )
  const isReadable = (name: YamlFileName) => texts[name] !== null && files[name].problems.length === 0

  const whole = <T>(name: YamlFileName, schema: Parameters<typeof fit<T>>[1]): T | null => {
    const yaml = files[name]
    if (!isReadable(name)) return null
    const found = fit(yaml, schema, yaml.value)
    problems.push(...found.problems)
    return found.value
  }
  const list = <T>(name: YamlFileName, schema: Parameters<typeof fit<T>>[1]): Entry<T>[] =>
    isReadable(name) ? entriesOf(files[name], schema) : []
  const entriesOf = <T>(yaml: YamlFile, schema: Parameters<typeof fit<T>>[1]): Entry<T>[] => {
    if (!Array.isArray(yaml.value)) {
      problems.push(yaml.problem([], 'is not a list: begin each entry with a hyphen'))
      return []
    }
    return yaml.value.flatMap((entry: unknown, index) => {
      const found = fit(yaml, schema, entry, [index])
      problems.push(...found.problems)
      return found.value === null ? [] : [{ index, value: found.value }]
    })
  }

  const [readingRead = null] = readingYaml.map((yaml) => {
    if (yaml.problems.length > 0) return { value: null, yaml }
    const found = fit(yaml, reading, yaml.value)
    problems.push(...found.problems)
    return { value: found.value, yaml }
  })

  const parts: PackParts = {
    files,
    manifest: whole('pack.yaml', packManifest),
    terms: list('terms.yaml', packTerm),
    cards: list('cards.yaml', packCard),
    rules: whole('rules.yaml', rules),
    cases: [...(isReadable('cases.yaml') ? [files['cases.yaml']] : []), ...caseFiles]
      .filter((yaml) => yaml.problems.length === 0)
      .flatMap((yaml) => entriesOf(yaml, packCase).map((entry) => ({ ...entry, yaml }))),
    reading: readingRead,
    termIds: isReadable('terms.yaml') ? idsOf(files['terms.yaml'].value) : null,
  }
  return { parts, problems }
}

function idsOf(list: unknown): Set<string> {
  if (!Array.isArray(list)) return new Set()
  return new Set(list.flatMap((entry: unknown) => (isRecord(entry) && typeof entry.id === 'string' ? [entry.id] : [])))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
