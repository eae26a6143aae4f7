import type { PackProblem } from '../errors'
import type { ModuleText, PackParts, YamlFileName } from './parts'
import { caseParagraphs } from './case-paragraphs'
import { noSuch } from './check-names'
import type { Passage } from './schema'
import type { FieldPath } from './yaml-file'

/** Gives the passages and quotes that do not stand, letter for letter, where they are said to stand. */
export function checkQuotes(parts: PackParts, module: ModuleText | null): PackProblem[] {
  const problems: PackProblem[] = []
  const say = (name: YamlFileName, path: FieldPath, message: string) =>
    void problems.push(parts.files[name].problem(path, message))

  const checkPassage = (name: YamlFileName, path: FieldPath, passage: Passage) => {
    if (module === null) return
    const section = module.sections.find(({ id }) => id === passage.section)
    if (section === undefined) return say(name, [...path, 'section'], noSuch('heading', passage.section, 'module.md'))
    const words = module.canonicalText.slice(section.start, section.end)
    if (passage.quote === undefined || words.includes(passage.quote)) return
    const elsewhere = module.sections.find(({ start, end }) =>
      module.canonicalText.slice(start, end).includes(passage.quote ?? ''),
    )
    const hint =
      elsewhere === undefined
        ? 'copy them from module.md letter for letter'
        : `they stand under “${elsewhere.id}”: name that section`
    say(name, [...path, 'quote'], `these words do not stand under “${passage.section}”: ${hint}`)
  }

  for (const { index, value } of parts.terms) checkPassage('terms.yaml', [index, 'passage'], value.passage)
  for (const { index, value } of parts.cards)
    if (value.passage !== undefined) checkPassage('cards.yaml', [index, 'passage'], value.passage)
  for (const { index, value, yaml } of parts.cases) {
    const paragraphs = caseParagraphs(value.text)
    value.facts.forEach(({ quotes }, at) => {
      quotes.forEach((quote, nth) => {
        if (paragraphs.some((paragraph) => paragraph.includes(quote))) return
        problems.push(
          yaml.problem(
            [index, 'facts', at, 'quotes', nth],
            'these words do not stand in one paragraph of the text: copy them from it letter for letter',
          ),
        )
      })
    })
  }
  return problems
}
