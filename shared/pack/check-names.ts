import { checkCases } from './check-cases'
import { checkReading } from './check-reading'
import { checkRules } from '../classifier/check-rules'
import type { RuleSource } from '../classifier/rules'
import type { PackProblem } from '../errors'
import type { ModuleText, PackParts, YamlFileName } from './parts'
import type { PackTerm } from './schema'
import type { FieldPath } from './yaml-file'

type Say = (path: FieldPath, message: string) => void

/** Gives what a schema can't see: ids that come twice, and names that lead nowhere. What can't be read is not looked for. */
export function checkNames(parts: PackParts, module: ModuleText | null): PackProblem[] {
  const problems: PackProblem[] = []
  const sayIn =
    (name: YamlFileName): Say =>
    (path, message) =>
      problems.push(parts.files[name].problem(path, message))
  checkManifest(parts, module, sayIn('pack.yaml'))
  checkTerms(parts, module, sayIn('terms.yaml'))
  checkCards(parts, sayIn('cards.yaml'))
  checkRuleFile(parts, module, sayIn('rules.yaml'))
  problems.push(...checkCases(parts), ...checkReading(parts))
  return problems
}

function checkManifest({ manifest }: PackParts, module: ModuleText | null, say: Say): void {
  if (manifest === null) return
  for (const list of ['instruments', 'series', 'references', 'decks'] as const) once(manifest[list], say, [list])
  manifest.series.forEach((series, at) => {
    const numbers = series.modules.map((module) => ({ id: String(module.number) }))
    once(numbers, say, ['series', at, 'modules'], 'number')
  })
  manifest.pages.forEach(({ headings }, at) => {
    for (const id of Object.keys(headings))
      if (module !== null && !module.sections.some((section) => section.id === id))
        say(['pages', at, 'headings', id], noSuch('heading', id, 'module.md'))
  })
}

function checkTerms(parts: PackParts, module: ModuleText | null, say: Say): void {
  onceEntries(parts.terms, say)
  const names = new Map<string, string>()
  for (const { index, value: term } of parts.terms) {
    checkSource(parts, module, term.source, say, [index, 'source'])
    term.see.forEach((id, at) => {
      if (!hasTerm(parts, id)) say([index, 'see', at], noSuch('term', id, 'terms.yaml'))
    })
    for (const [at, name] of [term.term, ...term.aliases].entries()) {
      const other = names.get(name.toLowerCase())
      const path = at === 0 ? [index, 'term'] : [index, 'aliases', at - 1]
      if (other !== undefined)
        say(path, `“${name}” already names the term “${other}”: a word of the text can have one definition only`)
      names.set(name.toLowerCase(), term.id)
    }
  }
}

function checkCards(parts: PackParts, say: Say): void {
  onceEntries(parts.cards, say)
  const decks = new Set(parts.manifest?.decks.map((deck) => deck.id))
  for (const { index, value: card } of parts.cards) {
    if (parts.manifest !== null && !decks.has(card.deck)) say([index, 'deck'], noSuch('deck', card.deck, 'pack.yaml'))
    if (card.term !== undefined) checkTerm(parts, card.term, say, [index, 'term'])
  }
}

function checkRuleFile(parts: PackParts, module: ModuleText | null, say: Say): void {
  const { rules } = parts
  if (rules === null) return
  for (const { field, message } of checkRules(rules)) say(field.split('.').map(asKey), message)
  rules.facts.forEach((fact, at) => {
    if (fact.term !== undefined) checkTerm(parts, fact.term, say, ['facts', at, 'term'])
  })
  rules.elements.forEach((element, at) => {
    checkSource(parts, module, element.source, say, ['elements', at, 'source'])
    element.terms.forEach((term, n) => checkTerm(parts, term, say, ['elements', at, 'terms', n]))
  })
  rules.findings.forEach((finding, at) => checkSource(parts, module, finding.source, say, ['findings', at, 'source']))
}

type Source = RuleSource | PackTerm['source']

function checkSource(
  { manifest }: PackParts,
  module: ModuleText | null,
  source: Source,
  say: Say,
  path: FieldPath,
): void {
  if (manifest !== null && 'reference' in source && !manifest.references.some(({ id }) => id === source.reference)) {
    say([...path, 'reference'], noSuch('reference', source.reference, 'pack.yaml'))
  }
  if (manifest !== null && 'instrument' in source && !manifest.instruments.some(({ id }) => id === source.instrument)) {
    say([...path, 'instrument'], noSuch('instrument', source.instrument, 'pack.yaml'))
  }
  const section = 'section' in source ? source.section : undefined
  if (section !== undefined && module !== null && !module.sections.some(({ id }) => id === section))
    say([...path, 'section'], noSuch('heading', section, 'module.md'))
}

const hasTerm = ({ termIds }: PackParts, id: string): boolean => termIds === null || termIds.has(id)

function checkTerm(parts: PackParts, id: string, say: Say, path: FieldPath): void {
  if (!hasTerm(parts, id)) say(path, noSuch('term', id, 'terms.yaml'))
}

function onceEntries(entries: { index: number; value: { id: string } }[], say: Say): void {
  const seen = new Set<string>()
  for (const { index, value } of entries) {
    if (seen.has(value.id)) say([index, 'id'], twice(value.id))
    seen.add(value.id)
  }
}

function once(list: { id: string }[], say: Say, path: FieldPath, key = 'id'): void {
  onceEntries(
    list.map((value, index) => ({ index, value })),
    (at, message) => say([...path, ...at.slice(0, 1), key], message),
  )
}

export const noSuch = (what: string, id: string, file: string): string =>
  `${file} has no ${what} “${id}”: add it there, or correct the name here`
const twice = (id: string): string => `“${id}” stands here a second time: give each its own`
const asKey = (part: string): string | number => (/^\d+$/.test(part) ? Number(part) : part)
