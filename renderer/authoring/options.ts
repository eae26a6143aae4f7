import type { Option } from './form-context'
import type { DraftFile } from './useDraft'
import { asList, fieldIn, textIn, valueAt } from './values'

type Files = ReadonlyMap<string, DraftFile>

/**
 * The ids that a field may have, by the name of the field; null where it is free.
 * @param holder the case in whose form it stands, for its persons
 */
export function optionsFor(files: Files, sections: readonly { id: string; title: string }[], holder: unknown) {
  const list = (file: string, path: readonly string[]): unknown[] => asList(valueAt(files.get(file)?.value, path))
  const named = (entries: readonly unknown[]): Option[] =>
    entries.flatMap((entry) => {
      const value = textIn(entry, 'id')
      const says = ['label', 'term', 'title', 'name'].map((name) => textIn(entry, name)).find((it) => it !== '')
      return value === '' ? [] : { value, label: says === undefined ? value : `${says} (${value})` }
    })
  const manifest = (name: string) => named(list('pack.yaml', [name]))
  const rules = (...names: string[]) => names.flatMap((name) => named(list('rules.yaml', [name])))
  const cases = () =>
    [...files].flatMap(([name, { value }]) => (/^cases(?:\.|\/)/.test(name) ? named(asList(value)) : []))
  const asked = () =>
    named(list('rules.yaml', ['findings']).filter((finding) => fieldIn(finding, 'asked') !== false)).concat(
      named(list('rules.yaml', ['findings']).filter((finding) => fieldIn(finding, 'asked') === false)),
    )
  const by: Record<string, () => readonly Option[]> = {
    deck: () => manifest('decks'),
    instrument: () => manifest('instruments'),
    reference: () => manifest('references'),
    series: () => manifest('series'),
    term: () => named(list('terms.yaml', [])),
    section: () => sections.map(({ id, title }) => ({ value: id, label: `${title} (${id})` })),
    fact: () => rules('facts', 'elements'),
    decisive: () => rules('elements'),
    threshold: () => rules('parameters'),
    findings: asked,
    with: cases,
    of: () => named(asList(fieldIn(holder, 'persons'))),
  }
  return (name: string): readonly Option[] | null => (Object.hasOwn(by, name) ? (by[name]?.() ?? null) : null)
}
