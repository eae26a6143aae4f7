import { readPattern } from '../case-reading/word-pattern'
import type { Rules } from '../classifier/rules'
import type { PackProblem } from '../errors'
import type { PackParts } from './parts'
import type { ReadingRules } from './reading'
import type { FieldPath } from './yaml-file'

type Say = (path: FieldPath, message: string) => void

/** Gives what a schema can’t see in reading.yaml: names that lead nowhere, and patterns that can’t be read. */
export function checkReading({ reading, rules }: PackParts): PackProblem[] {
  if (reading === null) return []
  const problems: PackProblem[] = []
  const say: Say = (path, message) => void problems.push(reading.yaml.problem(path, message))
  const { value } = reading
  if (value === null) return []
  checkMarks(value, say)
  checkPatterns(value, say)
  if (rules !== null) checkAgainstRules(value, rules, say)
  return problems
}

function checkMarks({ layout, marks, labels, patterns, lexicon }: ReadingRules, say: Say): void {
  const known = new Set(layout.marks)
  const heads = new Map(layout.heads.map((head) => [head.id, head]))
  const mark = (id: string, path: FieldPath) => {
    if (!known.has(id)) say(path, `layout has no mark “${id}”: correct the name, or add it there`)
  }
  if (known.size < layout.marks.length) say(['layout', 'marks'], 'names a mark twice: name each once')
  if (heads.size < layout.heads.length) say(['layout', 'heads'], 'has two questions with the same id')
  for (const id of layout.marks) if (!Object.hasOwn(marks, id)) say(['marks'], `“${id}” is missing: say what it means`)
  for (const id of Object.keys(marks)) mark(id, ['marks', id])
  layout.heads.forEach((head, at) => {
    for (const [answer, id] of Object.entries(head.marks)) {
      const path = ['layout', 'heads', at, 'marks', answer]
      if (!head.answers.includes(answer)) say(path, `“${answer}” is no answer of this question`)
      mark(id, path)
    }
  })
  labels.forEach(({ head, sign }, at) => {
    if (!heads.has(head)) say(['labels', at, 'head'], `layout has no question “${head}”: correct the name`)
    for (const id of sign?.marks ?? []) mark(id, ['labels', at, 'sign', 'marks'])
  })
  patterns.forEach(({ marks: said }, at) => {
    for (const id of Object.keys(said)) mark(id, ['patterns', at, 'marks', id])
  })
  lexicon.technology.forEach(({ role }, at) => mark(role, ['lexicon', 'technology', at, 'role']))
}

function checkPatterns({ lexicon, ages, patterns }: ReadingRules, say: Say): void {
  const read = (texts: readonly string[], path: FieldPath, needsNumber = false) =>
    texts.forEach((text, at) => {
      const found = readPattern(text, lexicon.lists)
      if ('fault' in found) say([...path, at], `“${text}” is no pattern: ${found.fault}`)
      else if (needsNumber && !found.some(({ kind }) => kind === 'number'))
        say([...path, at], `“${text}” has no # for the number that is asked for`)
    })
  for (const [who, texts] of Object.entries(lexicon.persons)) read(texts, ['lexicon', 'persons', who])
  lexicon.cues.forEach(({ find }, at) => read(find, ['lexicon', 'cues', at, 'find']))
  lexicon.technology.forEach(({ find }, at) => read(find, ['lexicon', 'technology', at, 'find']))
  for (const [told, texts] of Object.entries(ages)) read(texts, ['ages', told], true)
  patterns.forEach(({ find, not, number }, at) => {
    read(find, ['patterns', at, 'find'], number !== undefined)
    read(not, ['patterns', at, 'not'])
  })
}

function checkAgainstRules({ marks, labels, items, layout }: ReadingRules, rules: Rules, say: Say): void {
  const facts = new Set(rules.facts.map(({ id }) => id))
  const elements = new Map(rules.elements.map((element) => [element.id, element]))
  const fact = (id: string, path: FieldPath) => {
    if (!facts.has(id)) say(path, `rules.yaml has no fact “${id}”: correct the name`)
  }
  for (const [id, meaning] of Object.entries(marks))
    if ('fact' in meaning && !(meaning.is === 'no' && elements.has(meaning.fact)))
      fact(meaning.fact, ['marks', id, 'fact'])
  items.forEach((item, at) => {
    if ('fact' in item) fact(item.fact, ['items', at, 'fact'])
    else
      for (const [word, one] of Object.entries(item.of))
        if (typeof one === 'string') fact(one, ['items', at, 'of', word])
        else fact(one.fact, ['items', at, 'of', word, 'fact'])
  })
  labels.forEach(({ head, of, calls, sign, silence }, at) => {
    if (sign) fact(sign.fact, ['labels', at, 'sign', 'fact'])
    if (silence !== undefined && !elements.has(silence))
      say(['labels', at, 'silence'], `rules.yaml has no element “${silence}”: name one`)
    const answers = rules.findings.some(({ id }) => id === of)
      ? ['yes', 'no', 'insufficient']
      : elements.get(of)?.choices?.map(({ id }) => id)
    if (answers === undefined)
      return say(['labels', at, 'of'], `rules.yaml has no finding, and no element with choices, “${of}”: name one`)
    const said = new Set(answers.map((answer) => calls[answer] ?? answer))
    const asked = layout.heads.find(({ id }) => id === head)
    for (const answer of asked?.answers ?? [])
      if (!said.has(answer))
        say(['labels', at, 'calls'], `nothing that “${of}” may be is called “${answer}”, as the model answers`)
  })
}
